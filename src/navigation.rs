//! Where the reader is, and how links lead elsewhere without loading a page.
//!
//! The table of addresses is [`Route`], so this is all the routing there is. Listeners are attached by
//! [`Navigation::start`], after hydration has succeeded: where it fails, every link stays a plain link.

use crate::dataset::PartialDate;
use crate::route::{Page, Route, with_query};
use crate::state::clock;
use leptos::ev;
use leptos::prelude::*;
use maud::Markup;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent, ScrollBehavior, ScrollToOptions, Url};

/// The address that is shown, in its parts.
///
/// While a page is hydrated, query and fragment are empty whatever the address says, and there is no day, since the
/// pre-rendered page knew nothing of them; [`Navigation::start`] fills them in.
#[derive(Debug, Clone, Copy)]
pub struct Navigation {
    /// The page.
    pub route: RwSignal<Route>,
    /// The query, without its `?`.
    pub query: RwSignal<String>,
    /// The fragment, with its `#` if there is one.
    pub fragment: RwSignal<String>,
    /// Whether links and history have been taken over. Until then a page shows what it shows without scripts.
    pub started: RwSignal<bool>,
    /// Whether the page's HTML stands in the document as it was pre-rendered, and is being hydrated.
    pub standing: Standing,
    /// The day on the reader's clock, once the page is alive.
    pub today: RwSignal<Option<PartialDate>>,
    /// Whether the pages of people and publications are the browser's to load: the application has no records.
    pub loads_records: RwSignal<bool>,
    /// Whether somebody types: what is out of sight, and the address, wait until that pauses.
    pub is_typing: RwSignal<bool>,
    /// How often the reader has come to an address by a link or by the history.
    pub arrivals: StoredValue<u32>,
    /// Whether the page that is shown is being left: what a field says then comes too late.
    pub is_leaving: StoredValue<bool>,
    /// The address that is to be written then.
    unwritten: StoredValue<Option<(String, TimeoutHandle)>>,
}

/// Whether HTML stands in the document.
#[derive(Debug, Clone, Copy)]
pub struct Standing(pub RwSignal<bool>);

impl Standing {
    /// HTML of a part of the page; a blank where it stands there already, since hydration looks at none of it. No part is
    /// a blank, so that whatever comes next takes its place, even nothing.
    pub fn html(self, make: impl FnOnce() -> Markup) -> String {
        if self.0.get_untracked() { " ".to_owned() } else { make().into_string() }
    }
}

/// Browsers refuse to have the address rewritten more often than some three times a second for long.
const PAUSE: Duration = Duration::from_millis(300);

/// Whether an address takes its own place in the history, or the place of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Back leads to the address before.
    New,
    /// The address before is forgotten.
    Same,
}

/// Links with this attribute change a part of the page only: the scroll stays, and the focus goes to the element that
/// the attribute names, or stays on the link.
pub const KEEP_PLACE: &str = "data-keep-place";

impl Navigation {
    /// A page as it was pre-rendered.
    pub fn at(route: Route) -> Navigation {
        Navigation {
            route: RwSignal::new(route),
            query: RwSignal::new(String::new()),
            fragment: RwSignal::new(String::new()),
            started: RwSignal::new(false),
            standing: Standing(RwSignal::new(false)),
            today: RwSignal::new(None),
            loads_records: RwSignal::new(false),
            is_typing: RwSignal::new(false),
            arrivals: StoredValue::new(0),
            is_leaving: StoredValue::new(false),
            unwritten: StoredValue::new(None),
        }
    }

    /// The one that [`crate::app::App`] provides.
    pub fn current() -> Navigation {
        expect_context::<Navigation>()
    }

    /// Takes over links and the history, and reads the clock and the query and fragment of the address.
    pub fn start(self) {
        self.standing.0.set(false);
        self.today.set(Some(clock::today()));
        self.read_address();
        self.started.set(true);
        let _ = window_event_listener(ev::click, move |event| self.follow(&event));
        let _ = window_event_listener(ev::popstate, move |_| {
            if self.forget_address().is_some() {
                self.is_typing.set(false);
            }
            self.read_address();
        });
        let _ = window_event_listener(ev::scroll, move |_| self.write_address());
        let _ = window_event_listener(ev::blur, move |_| self.write_address());
        let _ = window_event_listener(ev::pagehide, move |_| self.write_address());
    }

    fn read_address(self) {
        let location = window().location();
        let query = location.search().unwrap_or_default();
        self.arrivals.update_value(|arrivals| *arrivals += 1);
        self.fragment.set(location.hash().unwrap_or_default());
        self.query.set(query.trim_start_matches('?').to_owned());
        self.show(Route::parse(&location.pathname().unwrap_or_default()));
    }

    /// A page that is shown already is not made anew: its controls keep what they hold.
    fn show(self, route: Route) {
        if route == self.route.get_untracked() {
            return;
        }
        if self.loads(&route) {
            let _ = window().location().reload();
        } else {
            self.let_go();
            self.route.set(route);
        }
    }

    /// Takes the focus from a field. In Chromium one that goes with its page says only then that it has changed, when
    /// what would hear it is gone, or belongs to the next page.
    fn let_go(self) {
        let active = document().active_element().filter(|active| active.matches("input, select").unwrap_or_default());
        if let Some(field) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
            self.is_leaving.set_value(true);
            let _ = field.blur();
            self.is_leaving.set_value(false);
        }
    }

    /// Whether the browser has to load a page.
    fn loads(self, route: &Route) -> bool {
        let Route::Page(_, page) = route else { return false };
        let is_record = matches!(page, Page::Alumni(_) | Page::Alumnus(..) | Page::Publication(_));
        page.is_looked_up() || is_record && self.loads_records.get_untracked()
    }

    /// Changes the query of the page that is shown. The address follows at once where it takes its own place in the
    /// history, or else when there is no other change for a moment.
    pub fn set_query(self, query: String, entry: Entry) {
        let address = with_query(self.route.get_untracked().path(), &query);
        match entry {
            Entry::New => {
                self.write_address();
                write_history(&address, entry);
            }
            Entry::Same => {
                self.forget_address();
                match set_timeout_with_handle(move || self.write_address(), PAUSE) {
                    Ok(timer) => {
                        self.unwritten.set_value(Some((address, timer)));
                        self.is_typing.set(true);
                    }
                    Err(_) => write_history(&address, entry),
                }
            }
        }
        self.fragment.set(String::new());
        self.query.set(query);
    }

    /// Writes the address that waits for typing to pause.
    pub fn write_address(self) {
        if let Some(address) = self.forget_address() {
            self.is_typing.set(false);
            write_history(&address, Entry::Same);
        }
    }

    fn forget_address(self) -> Option<String> {
        let (address, timer) = self.unwritten.try_update_value(Option::take)??;
        timer.clear();
        Some(address)
    }

    /// Leads to another address of the site, as if it had just been opened.
    pub fn replace(self, route: Route, query: &str) {
        write_history(&with_query(route.path(), query), Entry::Same);
        self.fragment.set(String::new());
        self.query.set(query.to_owned());
        self.show(route);
    }

    fn follow(self, event: &MouseEvent) {
        self.write_address();
        let plain = !event.default_prevented()
            && event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("a[href]").ok().flatten());
        let Some(link) = link.filter(|link| plain && !leaves_the_page(link)) else {
            return;
        };
        let Some((url, route)) = self.destination(&link) else {
            return;
        };
        event.prevent_default();
        let keeps_place = link.get_attribute(KEEP_PLACE);
        write_history(&format!("{}{}{}", url.pathname(), url.search(), url.hash()), Entry::New);
        self.arrivals.update_value(|arrivals| *arrivals += 1);
        self.fragment.set(url.hash());
        self.query.set(url.search().trim_start_matches('?').to_owned());
        self.show(route);
        let (link_id, fragment) = (link.id(), url.hash());
        let stays_at = keeps_place.map(|name| if name.is_empty() { link_id } else { name });
        // The new page is in the document by the next frame.
        request_animation_frame(move || match stays_at {
            Some(id) => focus(document().get_element_by_id(&id)),
            None => arrive(&fragment),
        });
    }

    /// Where a link leads, if that is another page of this site; the browser does the rest better.
    fn destination(self, link: &Element) -> Option<(Url, Route)> {
        let location = window().location();
        let url = Url::new_with_base(&link.get_attribute("href")?, &location.href().ok()?).ok()?;
        let route = Route::parse(&url.pathname());
        let same_page = Ok(url.pathname()) == location.pathname() && Ok(url.search()) == location.search();
        let is_ours = Ok(url.origin()) == location.origin() && route != Route::NotFound && !self.loads(&route);
        (is_ours && (!same_page || url.hash().is_empty())).then_some((url, route))
    }
}

fn leaves_the_page(link: &Element) -> bool {
    link.has_attribute("target") || link.has_attribute("download") || link.has_attribute("data-external")
}

fn write_history(address: &str, entry: Entry) {
    let Ok(history) = window().history() else {
        return;
    };
    // A browser may refuse when asked too often; the page is right all the same.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
    };
}

/// Shows the fragment's element, or the top, and lets screen readers begin there.
fn arrive(fragment: &str) {
    let target = document().get_element_by_id(fragment.trim_start_matches('#'));
    match target {
        Some(element) => {
            // Unlike an entry written by a script, this marks the element as the page's target.
            let _ = window().location().replace(fragment);
            if !element.has_attribute("tabindex") {
                let _ = element.set_attribute("tabindex", "-1");
            }
            focus(Some(element));
        }
        None => {
            scroll_to_top();
            focus(document().query_selector("h1").ok().flatten());
        }
    }
}

/// Instantly, even where the style sheet asks for smooth scrolling.
fn scroll_to_top() {
    let options = ScrollToOptions::new();
    options.set_top(0.0);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Moves the focus, without scrolling.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
