//! Copies a publication's citation, or saves its record as a file.
//!
//! The buttons are plain HTML. One listener for the whole site answers to them: [`listen`].

use super::dom::{find, put, set, target};
use super::hand_over::{self, save, tell};
use crate::citation::{Citation, Format, Style, Subject, file_name};
use crate::dataset::Publication;
use crate::edition::Edition;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::search::Query;
use crate::service::{Reply, Request, What, ask};
use crate::state::clock::today;
use crate::text::messages::{self as m, messages};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::{Markup, html};
use web_sys::{Element, MouseEvent};

messages! {
    /// The heading.
    TAKE_AWAY = "Citer, exporter", "Cite, export";
    /// Before the styles.
    COPY = "Copier la citation :", "Copy the citation:";
    /// Before the formats.
    SAVE = "Enregistrer la fiche :", "Save the record:";
    /// Before the formats of a list.
    SAVE_ALL = "Enregistrer toute la liste :", "Save the whole list:";
    /// The citation, of the style that is named, is in the clipboard.
    COPIED = "Citation copiée : {}.", "Citation copied: {}.";
    /// The browser refuses; the citation that follows is selected.
    NOT_COPIED = "Le navigateur refuse la copie. La citation est sélectionnée, copiez-la à la main : {}", "The browser refuses to copy. The citation is selected, copy it by hand: {}";
    /// Records may have to be fetched first.
    MAKING = "Préparation…", "Getting it ready…";
    /// The file is on its way.
    SAVED = "Fichier créé : {}", "File created: {}";
    /// The browser refuses.
    NOT_SAVED = "Le navigateur refuse de créer le fichier {}.", "The browser refuses to create the file {}.";
}

const MENU: &str = ".citation-menu";

/// The attribute with the query of the list that is shown; without it, that is the plain list.
const QUERY: &str = "data-query";

/// The buttons of a publication, and the place for what became of them.
pub fn citation_menu(edition: Edition<'_>, paper: &Publication) -> Markup {
    let id = paper.id.as_str();
    html! {
        section.citation-menu {
            h2 { (edition.say(TAKE_AWAY)) }
            p {
                (edition.say(COPY))
                @for style in Style::ALL { button type="button" data-paper=(id) data-cite=(style.name()) { (style.label()) } }
            }
            p {
                (edition.say(SAVE))
                @for format in Format::ALL {
                    button type="button" data-paper=(id) data-export=(format.name()) { (format.label()) }
                }
            }
            p role="status" {}
        }
    }
}

/// The buttons that save everything a query finds; hidden where it finds nothing.
pub fn export_menu(edition: Edition<'_>, is_hidden: bool) -> Markup {
    html! {
        section.citation-menu hidden[is_hidden] {
            p {
                (edition.say(SAVE_ALL))
                @for format in Format::ALL { button type="button" data-export=(format.name()) { (format.label()) } }
            }
            p role="status" {}
        }
    }
}

/// Brings the menu within an element in step with what a query finds: nothing became of that list yet.
pub fn show_export_menu(within: &Element, query: &Query, is_hidden: bool) {
    if let Some(menu) = find(within, MENU) {
        let _ = menu.set_attribute(QUERY, &query.to_params());
        put(&menu, "hidden", &is_hidden.into());
        set(&menu, "[role=status]", "textContent", "");
    }
}

/// Answers to the buttons of every such menu, now and later.
pub fn listen(navigation: Navigation) {
    let _ = window_event_listener(ev::click, move |event| {
        let _ = answer(navigation, &event);
    });
}

fn answer(navigation: Navigation, event: &MouseEvent) -> Option<()> {
    let button = target(event)?.closest("button[data-cite], button[data-export]").ok()??;
    let locale = navigation.route.get_untracked().locale();
    let paper = button.get_attribute("data-paper");
    let request = match button.get_attribute("data-cite") {
        Some(style) => Request::Cite { paper: paper?, style: Style::from_name(&style)?, locale },
        None => {
            let menu = button.closest(MENU).ok()??;
            let found = || What::Found(menu.get_attribute(QUERY).unwrap_or_default());
            let format = Format::from_name(&button.get_attribute("data-export")?)?;
            Request::Save { what: paper.map_or_else(found, What::Paper), format, locale }
        }
    };
    // One press makes one file, or one copy.
    if button.has_attribute("aria-busy") {
        return None;
    }
    button.set_attribute("aria-busy", "true").ok()?;
    tell(&button, &MAKING.get(locale));
    spawn_local(async move {
        let reply = ask(&request).await;
        let _ = button.remove_attribute("aria-busy");
        match (reply, request) {
            (Ok(Reply::Citation(citation)), Request::Cite { style, .. }) => copy(locale, style, citation, button).await,
            (Ok(Reply::File(text)), Request::Save { what, format, .. }) => {
                let name = match &what {
                    What::Paper(id) => file_name(format, Subject::Paper(id)),
                    What::Found(params) => file_name(format, Subject::List(&Query::from_params(params).0, today())),
                };
                let words = if save(&name, format.media_type(), &text).is_ok() { SAVED } else { NOT_SAVED };
                tell(&button, &words.with(locale, &[&name]));
            }
            (Err(failure), _) => {
                tell(&button, &failure.message(m::RECORDS_LOST, m::RECORDS_DAMAGED).get(locale));
            }
            _ => {}
        }
    });
    Some(())
}

async fn copy(locale: Locale, style: Style, Citation { text, html }: Citation, button: Element) {
    let (copied, not_copied) = (COPIED.with(locale, &[style.label()]), NOT_COPIED.with(locale, &[&text]));
    hand_over::copy(&text, Some(&html), &button, &copied, &not_copied).await;
}
