//! The parts that pages are composed of.
//!
//! Most of a page never changes while it is shown: its parts are functions to HTML, where everything that is
//! spliced in is escaped. Leptos components are what answers to the reader: the menu, the theme switch,
//! the filter and its results.

pub mod chips;
pub mod choices;
pub mod citation_menu;
pub mod cite;
pub mod combobox;
pub mod dom;
pub mod explained;
pub mod facet;
pub mod figures;
pub mod filter;
pub mod footer;
pub mod funnel;
pub mod hand_over;
pub mod menu;
pub mod outlook;
pub mod own_years;
pub mod page_links;
pub mod paper;
pub mod progress;
pub mod report;
pub mod result_list;
pub mod room;
pub mod route_map;
pub mod route_sketch;
pub mod selection;
pub mod sight;
pub mod sources_of;
pub mod step_links;
pub mod stepper;
pub mod theme_switch;
pub mod timeline;
pub mod tip;
pub mod years;
