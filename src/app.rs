//! The application: contexts, the frame, and the page that the address names.

use crate::components::frame::Frame;
use crate::dataset::Dataset;
use crate::head::Head;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::pages;
use crate::route::{Page, Route};
use leptos::prelude::*;

/// The dataset, as a context.
#[derive(Clone, Copy)]
struct Content(&'static Dataset);

/// The dataset that the page shows.
pub fn content() -> &'static Dataset {
    expect_context::<Content>().0
}

/// The whole site, at one of its addresses.
#[component]
pub fn App(
    /// What the site says. It lives as long as the page does.
    data: &'static Dataset,
    /// Where the reader is.
    navigation: Navigation,
) -> impl IntoView {
    provide_context(Content(data));
    provide_context(navigation);
    let locale = Memo::new(move |_| navigation.route.with(Route::locale));
    Effect::new(move |shown: Option<Route>| {
        let route = navigation.route.get();
        if shown.is_some_and(|shown| shown != route) {
            browser_head::show(&Head::of(&route, data));
        }
        route
    });
    move || {
        let locale = locale.get();
        view! { <Frame locale=locale>{move || page(&navigation.route.get(), locale)}</Frame> }
    }
}

/// The page of a route. The language is the frame's: it changes an instant before the page does.
fn page(route: &Route, locale: Locale) -> AnyView {
    let Route::Page(_, page) = route else {
        return match route {
            Route::FrontDoor => view! { <pages::FrontDoor /> }.into_any(),
            _ => view! { <pages::NotFound /> }.into_any(),
        };
    };
    match page {
        Page::Home => view! { <pages::Home locale=locale /> }.into_any(),
        Page::School => view! { <pages::School locale=locale /> }.into_any(),
        Page::Curriculum => view! { <pages::Curriculum locale=locale /> }.into_any(),
        Page::Step(id) => view! { <pages::Step id=*id locale=locale /> }.into_any(),
        Page::Comparison => view! { <pages::Comparison locale=locale /> }.into_any(),
        Page::Publications => view! { <pages::Publications locale=locale /> }.into_any(),
        Page::Publication(id) => view! { <pages::Publication id=id.clone() locale=locale /> }.into_any(),
        Page::Alumni => view! { <pages::Alumni locale=locale /> }.into_any(),
        Page::Alumnus(id) => view! { <pages::Alumnus id=id.clone() locale=locale /> }.into_any(),
        Page::Lille => view! { <pages::Lille locale=locale /> }.into_any(),
        Page::Glossary => view! { <pages::Glossary locale=locale /> }.into_any(),
        Page::Sources => view! { <pages::Sources locale=locale /> }.into_any(),
        Page::Accessibility => view! { <pages::Accessibility locale=locale /> }.into_any(),
        Page::LegalNotice => view! { <pages::LegalNotice locale=locale /> }.into_any(),
    }
}

/// Keeps the document's head in step with the page.
mod browser_head {
    use crate::head::Head;
    use leptos::prelude::document;

    pub(super) fn show(head: &Head) {
        document().set_title(&head.title);
        set("html", "lang", head.locale.tag());
        set("meta[name=description]", "content", &head.description);
        set("link[rel=canonical]", "href", head.canonical.as_deref().unwrap_or_default());
        for (tag, address) in &head.alternates {
            set(&format!("link[hreflang={tag}]"), "href", address);
        }
        set("link[type='application/atom+xml']", "href", &head.feed);
    }

    fn set(selector: &str, attribute: &str, value: &str) {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let _ = element.set_attribute(attribute, value);
        }
    }
}
