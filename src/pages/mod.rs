//! One file a page: each composes components and holds no logic of its own.

mod accessibility;
mod alumni;
mod alumnus;
mod comparison;
mod curriculum;
mod front_door;
mod glossary;
mod home;
mod legal_notice;
mod lille;
mod not_found;
mod publication;
mod publications;
mod school;
mod sources;
mod step;

pub use accessibility::Accessibility;
pub use alumni::Alumni;
pub use alumnus::Alumnus;
pub use comparison::Comparison;
pub use curriculum::Curriculum;
pub use front_door::FrontDoor;
pub use glossary::Glossary;
pub use home::Home;
pub use legal_notice::LegalNotice;
pub use lille::Lille;
pub use not_found::NotFound;
pub use publication::Publication;
pub use publications::Publications;
pub use school::School;
pub use sources::Sources;
pub use step::Step;

use crate::app::content;
use crate::head;
use crate::locale::Locale;
use crate::route::Page;
use leptos::prelude::*;

/// The heading of a page, as its title says it; it takes the focus when the page is reached by a link.
#[component]
fn Heading(
    /// The page.
    page: Page,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! { <h1 tabindex="-1">{head::heading(&page, locale, content())}</h1> }
}
