//! Any publication, where there are too many for a page each: the browser fetches its record and shows it with
//! the same view. Without scripts the page says what it is, and where to go on.

use super::{heading, publication};
use crate::app::{show_head, show_json_ld};
use crate::components::dom::target;
use crate::content::{content, excerpts};
use crate::dataset::{Dataset, PublicationId};
use crate::edition::Edition;
use crate::excerpt::{Excerpt, Excerpts};
use crate::head::Head;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::{Page, Route, publication_in};
use crate::service::Failure;
use crate::text::messages::{self as m, messages};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

messages! {
    /// What the page is, for those who have no JavaScript.
    WITHOUT_SCRIPTS = "Cette page montre une publication, désignée par l'adresse, à partir des données du site. Il lui faut JavaScript, qui ne fonctionne pas ici.", "This page shows a publication, named by its address, from the site's data. It needs JavaScript, which does not run here.";
    /// Before the ways on.
    GO_ON = "Titres, auteurs, revues, dates et DOI se trouvent aussi ici :", "Titles, authors, journals, dates and DOIs are here, too:";
    /// While the record is on its way.
    LOADING = "La publication arrive…", "The publication is on its way…";
    /// The address has no `id`.
    NO_NAME = "L'adresse ne dit pas quelle publication montrer.", "The address does not say which publication to show.";
    /// The address has one that is unknown.
    UNKNOWN = "Aucune publication ne porte l'identifiant « {} ». L'adresse est peut-être incomplète, ou la fiche a été retirée.", "No publication has the identifier “{}”. The address may be incomplete, or the record has been withdrawn.";
    /// The record could not be had.
    LOST = "La publication n'a pas pu être chargée : la connexion s'est interrompue ou un fichier manque.", "The publication could not be loaded: the connection broke off or a file is missing.";
    /// The record could not be read.
    DAMAGED = "Les données de la publication sont arrivées abîmées ou incomplètes.", "The publication's data arrived damaged or incomplete.";
}

/// What the page shows.
#[derive(Clone, PartialEq)]
enum Shown {
    /// What it is, before it knows its address.
    Opening,
    /// The publication.
    Paper(String),
    /// That the address names none.
    NoName,
    /// That it names one that does not exist.
    Unknown(PublicationId),
    /// That it could not be had.
    Failed(Failure),
}

/// The page, as one element whose content comes with the record.
#[component]
pub fn Record(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let loader = Loader {
        navigation: Navigation::current(),
        edition: Edition::new(content(), locale),
        excerpts: excerpts(),
        shown: RwSignal::new(Shown::Opening),
        asked: RwSignal::new(0),
        element: NodeRef::new(),
    };
    Effect::new(move |_| {
        let query = loader.navigation.query.get();
        // The query of the page that the reader goes to comes before that page.
        let stays = matches!(loader.navigation.route.get_untracked(), Route::Page(_, Page::Record));
        if loader.navigation.started.get() && stays {
            loader.load(&query);
        }
    });
    let content = move || loader.shown.with(|shown| html(loader.edition, shown).into_string());
    let retry = move |event: MouseEvent| {
        if target(&event).is_some_and(|pressed| pressed.class_list().contains("retry")) {
            loader.load(&loader.navigation.query.get_untracked());
        }
    };
    view! { <div node_ref=loader.element on:click=retry inner_html=content></div> }
}

/// Fetches the record that the address names.
#[derive(Clone, Copy)]
struct Loader {
    navigation: Navigation,
    edition: Edition<'static>,
    excerpts: Option<&'static Excerpts>,
    shown: RwSignal<Shown>,
    /// The number of the last request.
    asked: RwSignal<u32>,
    element: NodeRef<Div>,
}

impl Loader {
    fn load(self, query: &str) {
        self.asked.update_untracked(|number| *number += 1);
        let number = self.asked.get_untracked();
        show_head(&Head::of(&Route::Page(self.edition.locale, Page::Record), self.edition.data));
        let Some(id) = publication_in(query) else {
            self.put(Shown::NoName);
            return;
        };
        let Some(excerpts) = self.excerpts else {
            self.put(Shown::Unknown(id));
            return;
        };
        // A reader who has a publication before them keeps it until the next one is there.
        if !matches!(self.shown.get_untracked(), Shown::Paper(_)) {
            self.put(Shown::Opening);
        }
        let address = excerpts.address_of(&id);
        spawn_local(async move {
            let fetched = fetch(&address).await;
            // The page may have been left meanwhile, or asked for another one.
            if self.asked.try_get_untracked() == Some(number) {
                self.show(id, fetched);
            }
        });
    }

    fn show(self, id: PublicationId, fetched: Result<Excerpt, Failure>) {
        let locale = self.edition.locale;
        let shown = match fetched {
            Err(failure) => Shown::Failed(failure),
            Ok(excerpt) => match excerpt.json_ld(&id, locale).map(str::to_owned) {
                None => Shown::Unknown(id),
                Some(json_ld) => {
                    let data: Dataset = excerpt.within(self.edition.data);
                    show_head(&Head::of(&Route::Page(locale, Page::Publication(id.clone())), &data));
                    let _ = show_json_ld(&json_ld);
                    let edition = Edition::new(&data, locale);
                    let paper = data.publication(&id).map(|paper| publication::publication(edition, paper));
                    paper.map_or(Shown::Unknown(id), |paper| Shown::Paper(paper.into_string()))
                }
            },
        };
        self.put(shown);
    }

    fn put(self, shown: Shown) {
        let had_focus = self.has_focus();
        self.shown.set(shown);
        if had_focus {
            // The new content is in the document by the next frame, unless the page is left meanwhile.
            request_animation_frame(move || self.focus());
        }
    }

    /// Whether the focus is within what is about to be replaced.
    fn has_focus(self) -> bool {
        let active = document().active_element();
        self.element.get_untracked().is_some_and(|element| element.contains(active.as_ref().map(AsRef::as_ref)))
    }

    fn focus(self) {
        let element = self.element.try_get_untracked().flatten();
        let heading = element.and_then(|element| element.query_selector("h1").ok().flatten());
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
        }
    }
}

#[cfg(target_arch = "wasm32")]
async fn fetch(address: &str) -> Result<Excerpt, Failure> {
    crate::fetch::fetch(address, Excerpt::unpack).await
}

/// The pre-renderer shows what there is before anything is fetched.
#[cfg(not(target_arch = "wasm32"))]
async fn fetch(_: &str) -> Result<Excerpt, Failure> {
    Err(Failure::Lost)
}

fn html(edition: Edition<'_>, shown: &Shown) -> Markup {
    html! {
        @if let Shown::Paper(paper) = shown {
            (maud::PreEscaped(paper))
        } @else {
            (heading(edition, &Page::Record))
            @match shown {
                Shown::NoName => p.lead role="status" { (edition.say(NO_NAME)) },
                Shown::Unknown(id) => p.lead role="status" { (UNKNOWN.with(edition.locale, &[id.as_str()])) },
                Shown::Failed(failure) => {
                    div.notice role="alert" {
                        p { (edition.say(failure.message(LOST, DAMAGED))) }
                        button.button.retry type="button" { (edition.say(m::RETRY)) }
                    }
                }
                Shown::Opening | Shown::Paper(_) => {
                    p.lead.with-scripts role="status" { (edition.say(LOADING)) }
                    p.lead.without-scripts { (edition.say(WITHOUT_SCRIPTS)) }
                }
            }
            p { (edition.say(GO_ON)) }
            ul.ways {
                li { a href=(edition.path(&Page::Publications)) { (edition.say(m::PUBLICATIONS)) } }
                li { a href=(edition.path(&Page::Alumni(1))) { (edition.say(m::ALUMNI)) } }
            }
        }
    }
}
