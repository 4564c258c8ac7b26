//! `/`: the choice of the language.

use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::{Page, Route};
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;

messages! {
    /// Under each language's link.
    ENTER = "Entrer en français", "Enter in English";
    /// What this is.
    ABOUT = "L'École de l'Inserm Liliane Bettencourt et la recherche médicale à Lille.", "The Inserm Liliane Bettencourt School and medical research in Lille.";
}

/// Two links; where JavaScript runs, the visitor's own language opens.
#[component]
pub fn FrontDoor() -> impl IntoView {
    let navigation = Navigation::current();
    Effect::new(move |_| navigation.replace(Route::Page(visitor_locale(), Page::Home)));
    let doors = Locale::ALL.map(|locale| view! {
        <section lang=locale.tag()>
            <h2>{m::SITE.get(locale)}</h2>
            <p>{ABOUT.get(locale)}</p>
            <p><a class="button" hreflang=locale.tag() href=Page::Home.path(locale)>{ENTER.get(locale)}</a></p>
        </section>
    });
    view! {
        <h1 tabindex="-1">"double-cursus"</h1>
        <div class="doors">{doors.collect_view()}</div>
    }
}

/// French for those who read it before English; English for everybody else.
fn visitor_locale() -> Locale {
    let languages = window().navigator().languages();
    let tags = languages.iter().filter_map(|tag| tag.as_string());
    let known = tags.filter_map(|tag| Locale::from_tag(tag.split('-').next()?)).next();
    known.unwrap_or(Locale::En)
}
