//! Copies a publication's citation, or saves its record as a file.
//!
//! The buttons are plain HTML. One listener for the whole site answers to them: [`listen`].

use crate::citation::{Format, Style, Subject, file_name};
use crate::dataset::{PartialDate, Publication, PublicationId};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::service::{Form, Reply, Request, What, ask};
use crate::text::messages::messages;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::{Markup, html};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, MouseEvent, Url};

/// A browser has read a file long before its address is given up.
const WHILE_SAVING: Duration = Duration::from_secs(60);

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
    /// The file is on its way.
    SAVED = "Fichier créé : {}", "File created: {}";
    /// The browser refuses.
    NOT_SAVED = "Le navigateur refuse de créer le fichier {}.", "The browser refuses to create the file {}.";
}

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

/// The buttons that save everything a query finds.
pub fn export_menu(edition: Edition<'_>) -> Markup {
    html! {
        section.citation-menu {
            p {
                (edition.say(SAVE_ALL))
                @for format in Format::ALL { button type="button" data-export=(format.name()) { (format.label()) } }
            }
            p role="status" {}
        }
    }
}

/// Answers to the buttons of every such menu, now and later.
pub fn listen(navigation: Navigation) {
    let _ = window_event_listener(ev::click, move |event| {
        let _ = answer(navigation, &event);
    });
}

fn answer(navigation: Navigation, event: &MouseEvent) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("button[data-cite], button[data-export]").ok()??;
    let locale = navigation.route.get_untracked().locale();
    let paper = button.get_attribute("data-paper");
    let style = button.get_attribute("data-cite").and_then(|name| Style::from_name(&name));
    let format = button.get_attribute("data-export").and_then(|name| Format::from_name(&name));
    let what = match &paper {
        Some(id) => What::Paper(id.clone()),
        None => What::Found(navigation.query.get_untracked()),
    };
    let form = style.map(Form::Citation).or(format.map(Form::File))?;
    spawn_local(async move {
        let text = match ask(&Request::Take { what, form, locale }).await {
            Ok(Reply::Text(text)) => text,
            Ok(Reply::Answer(_)) => return,
            Err(failure) => {
                tell(&button, &failure.message().get(locale));
                return;
            }
        };
        match form {
            Form::Citation(style) => copy(locale, style, text, button).await,
            Form::File(format) => save_as(locale, format, paper, &text, &button),
        }
    });
    Some(())
}

fn save_as(locale: Locale, format: Format, paper: Option<String>, text: &str, button: &Element) {
    let name = match paper.map(PublicationId) {
        Some(id) => file_name(format, Subject::Paper(&id)),
        None => file_name(format, Subject::List(today())),
    };
    let words = if save(&name, format.media_type(), text).is_ok() { SAVED } else { NOT_SAVED };
    tell(button, &words.with(locale, &[&name]));
}

/// The day on the reader's clock.
fn today() -> PartialDate {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    PartialDate { year: now.get_full_year() as u16, month: part(now.get_month() + 1), day: part(now.get_date()) }
}

async fn copy(locale: Locale, style: Style, citation: String, button: Element) {
    if to_clipboard(&citation).await.is_ok() {
        tell(&button, &COPIED.with(locale, &[style.label()]));
        return;
    }
    let status = tell(&button, &NOT_COPIED.with(locale, &[&citation]));
    if let (Some(status), Ok(Some(selection))) = (status, window().get_selection()) {
        select_end(&selection, &status, &citation);
    }
}

/// Selects the text that a status ends with.
fn select_end(selection: &web_sys::Selection, status: &Element, text: &str) {
    if let Some(node) = status.first_child() {
        let units = |text: &str| text.encode_utf16().count() as u32;
        let end = units(&status.text_content().unwrap_or_default());
        let _ = selection.set_base_and_extent(&node, end - units(text).min(end), &node, end);
    }
}

/// The clipboard is absent where the page did not come by HTTPS.
async fn to_clipboard(text: &str) -> Result<(), JsValue> {
    let navigator = window().navigator();
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}

/// Says in the button's menu what became of it.
fn tell(button: &Element, text: &str) -> Option<Element> {
    let status = button.closest("section").ok()??.query_selector("[role=status]").ok()??;
    status.set_text_content(Some(text));
    Some(status)
}

/// Gives the reader a file, made here.
///
/// # Errors
/// What the browser says where it refuses.
pub fn save(file_name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", file_name)?;
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        WHILE_SAVING,
    );
    Ok(())
}
