//! The application: contexts, the frame, and the page that the address names.

use crate::bundle::Bundle;
use crate::components::footer::footer;
use crate::components::menu::Menu;
use crate::components::progress::show_marks;
use crate::components::{sight, tip};
use crate::content::Content;
use crate::dataset::Dataset;
use crate::edition::{Edition, Reader};
use crate::head::Head;
use crate::navigation::Navigation;
use crate::pages::{self, Curriculum, Publications, Record, visitor_locale};
use crate::route::{Page, Route, publication_query};
use crate::state::Own;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Event, EventInit};

/// The whole site, at one of its addresses.
#[component]
pub fn App(
    /// What the site says. It lives as long as the page does.
    bundle: &'static Bundle,
    /// Where the reader is.
    navigation: Navigation,
) -> impl IntoView {
    let data = &bundle.data;
    provide_context(Content(bundle));
    navigation.loads_records.set(!bundle.has_records);
    provide_context(navigation);
    let locale = Memo::new(move |_| navigation.route.with(Route::locale));
    let own = Own::new(navigation);
    provide_context(own);
    Effect::new(move |shown: Option<Route>| {
        let route = navigation.route.get();
        if shown.is_some_and(|shown| shown != route) {
            show_head(&Head::of(&route, data));
        }
        if route == Route::FrontDoor {
            let languages = window().navigator().languages();
            let tags = languages.iter().filter_map(|tag| tag.as_string());
            navigation.replace(Route::Page(visitor_locale(tags), Page::Home), "");
        }
        // Where publications have no pages, the addresses that such pages would have lead to their records.
        if let Route::Page(locale, Page::Publication(id)) = &route
            && !data.site.has_publication_pages()
        {
            navigation.replace(Route::Page(*locale, Page::Record), &publication_query(id));
        }
        route
    });
    tip::attend();
    sight::attend();
    Effect::new(move |_| {
        let locale = navigation.route.with(Route::locale);
        own.shown.track();
        let marks = own.marks.get();
        // What the page shows anew is there by the next frame.
        request_animation_frame(move || show_marks(&marks, locale));
    });
    view! {
        {move || view! { <Menu locale=locale.get() /> }}
        <main id="main" tabindex="-1">{move || page(navigation, own, data)}</main>
        <footer class="site-footer" inner_html=move || footer(Edition::new(data, locale.get())).into_string()></footer>
    }
}

/// A page: its HTML, and the component below it on the list of publications, on the page of any of them, and on the
/// curriculum. Those of the curriculum are made anew
/// when the reader's choices change.
fn page(navigation: Navigation, own: Own, data: &'static Dataset) -> impl IntoView {
    let route = navigation.route.get();
    let locale = route.locale();
    let shown = route.clone();
    let html = move || {
        let is_own = matches!(&shown, Route::Page(_, page) if page.section() == Page::Curriculum);
        let reader = if is_own { own.shown.get() } else { Reader::default() };
        navigation.standing.html(|| pages::html(&shown, Edition { data, locale, reader }))
    };
    let filter = matches!(route, Route::Page(_, Page::Publications)).then(|| view! { <Publications locale=locale /> });
    let shows_records = matches!(route, Route::Page(_, Page::Record)) && !data.site.has_publication_pages();
    let record = shows_records.then(|| view! { <Record locale=locale /> });
    let curriculum = matches!(route, Route::Page(_, Page::Curriculum)).then(|| view! { <Curriculum locale=locale /> });
    view! {
        <div inner_html=html></div>
        {filter}
        {record}
        {curriculum}
    }
}

/// Brings the document's head in step with the page.
pub fn show_head(head: &Head) {
    document().set_title(&head.title);
    set("html", "lang", head.locale.tag());
    set("meta[name=description]", "content", &head.description);
    set("link[rel=canonical]", "href", head.canonical.as_deref().unwrap_or_default());
    for (tag, address) in &head.alternates {
        set(&format!("link[hreflang={tag}]"), "href", address);
    }
    set("link[type='application/atom+xml']", "href", &head.feed);
    let _ = show_citation(head);
}

/// Puts the page's `citation_*` tags in place of those of the page before, and tells Zotero, which looks at a
/// document once unless it is told.
fn show_citation(head: &Head) -> Result<(), JsValue> {
    while let Some(old) = document().query_selector("meta[name^=citation_], script[type='application/ld+json']")? {
        old.remove();
    }
    if let Some(place) = document().query_selector("head")? {
        for (name, content) in &head.citation {
            let tag = document().create_element("meta")?;
            tag.set_attribute("name", name)?;
            tag.set_attribute("content", content)?;
            place.append_child(&tag)?;
        }
    }
    let options = EventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    let event = Event::new_with_event_init_dict("ZoteroItemUpdated", &options)?;
    document().dispatch_event(&event).map(drop)
}

/// Puts what a publication says to search engines into the head, as a block of data.
pub fn show_json_ld(json: &str) -> Result<(), JsValue> {
    let block = document().create_element("script")?;
    block.set_attribute("type", "application/ld+json")?;
    // The start script lets JSON through, and nothing that would do anything if it were run.
    block.set_text_content(Some(json));
    if let Some(place) = document().query_selector("head")? {
        place.append_child(&block)?;
    }
    Ok(())
}

fn set(selector: &str, attribute: &str, value: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = if value.is_empty() {
            element.remove_attribute(attribute)
        } else {
            element.set_attribute(attribute, value)
        };
    }
}
