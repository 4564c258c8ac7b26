//! The parts that pages are composed of: they show and forward, and decide nothing.

pub mod cite;
pub mod facet;
pub mod figures;
pub mod filter;
pub mod frame;
pub mod menu;
pub mod paper;
pub mod result_list;
pub mod route_map;
pub mod selection;
pub mod step_links;
pub mod stepper;
pub mod theme_switch;
pub mod timeline;
