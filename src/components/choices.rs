//! The three choices of the curriculum's page, and what can be done with them.

use super::dom::{find, set, target};
use super::hand_over;
use crate::calendar::{Choices, Export, FIRST_START, LAST_START, Path, Plan, file_name, ics};
use crate::dataset::StepId;
use crate::edition::Edition;
use crate::route::Page;
use crate::search::Dropped;
use crate::state::clock::stamp;
use crate::text::Message;
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;
use maud::{Markup, html};
use web_sys::Element;

messages! {
    /// The heading.
    OWN = "Mon parcours", "My own route";
    /// A label.
    FIELD = "Filière", "Field of study";
    /// A label.
    START = "Année où commence la 2e année d'études", "Year in which the 2nd year of study begins";
    /// Beside it.
    START_HELP = "La première des deux : 2026 pour 2026–2027.", "The first of the two: 2026 for 2026–2027.";
    /// A year that can't be chosen.
    START_WRONG = "Écrivez une année de {} à {}, par exemple 2026.", "Write a year from {} to {}, for example 2026.";
    /// A label.
    PATH = "Voie", "Path";
    /// No field is chosen.
    NO_FIELD = "À choisir", "To be chosen";
    /// No path is chosen.
    BOTH = "Pas encore décidé : les deux", "Not decided yet: both";
    /// Under the form.
    WHERE_KEPT = "Vos choix sont dans l'adresse de la page. Ce que vous choisissez ici est gardé sur cet appareil pour la prochaine visite.", "Your choices are in the page's address. What you choose here is kept on this device for the next visit.";
    /// What is missing.
    NEEDS_START = "Indiquez l'année pour voir vos années universitaires.", "Give the year to see your academic years.";
    /// What is missing.
    NEEDS_FIELD = "Choisissez la filière pour voir la suite : cycles, examens nationaux, internat.", "Choose the field to see what follows: cycles, national exams, residency.";
    /// A year in which there was no School: the year of its creation.
    BEFORE_SCHOOL = "L'École a été créée en {} : personne n'a pu y candidater avant.", "The School was created in {}: nobody could apply before.";
    /// Offers the choices of the last visit.
    LAST = "Reprendre mes derniers choix : {}", "Take up my last choices: {}";
    /// A button.
    SAVE = "Enregistrer le calendrier (.ics)", "Save the calendar (.ics)";
    /// A button.
    COPY = "Copier l'adresse", "Copy the address";
    /// A button.
    PRINT = "Imprimer", "Print";
    /// The file is on its way.
    SAVED = "Fichier créé : {}", "File created: {}";
    /// The browser refuses.
    NOT_SAVED = "Le navigateur refuse de créer le fichier {}.", "The browser refuses to create the file {}.";
    /// The address is on the clipboard.
    COPIED = "Adresse copiée.", "Address copied.";
    /// The browser refuses; the address follows, selected.
    NOT_COPIED = "Le navigateur refuse la copie. L'adresse est sélectionnée, copiez-la à la main : {}", "The browser refuses to copy. The address is selected, copy it by hand: {}";
}

/// The path's name in the interface.
pub fn path_name(path: Path) -> Message {
    [m::EARLY_THESIS, m::RESIDENCY_THESIS][path as usize]
}

/// The inside of the form, as the page opens. It is shown where JavaScript runs, since it can do nothing without.
pub fn form(edition: Edition<'_>) -> Markup {
    html! {
        p {
            label for="field" { (edition.say(FIELD)) }
            select #field name="field" {
                option value="" { (edition.say(NO_FIELD)) }
                @for rules in &edition.data.school.rules.fields {
                    option value=(rules.field.name()) { (edition.read(&rules.name)) }
                }
            }
        }
        p {
            label for="start" { (edition.say(START)) }
            input #start name="start" type="number" min=(FIRST_START) max=(LAST_START) autocomplete="off"
                aria-describedby="start-help start-wrong";
            small #start-help { (edition.say(START_HELP)) }
            strong #start-wrong role="alert" {}
        }
        p {
            label for="path" { (edition.say(PATH)) }
            select #path name="path" {
                option value="" { (edition.say(BOTH)) }
                @for path in Path::ALL { option value=(path.name()) { (edition.say(path_name(path))) } }
            }
        }
    }
}

/// Brings the controls in step with the choices, wherever they came from.
pub fn show_choices(form: &Element, choices: Choices) {
    let start = choices.start.map(|year| year.0.to_string()).unwrap_or_default();
    set(form, "#field", "value", choices.field.map_or("", |field| field.name()));
    set(form, "#start", "value", &start);
    set(form, "#path", "value", choices.path.map_or("", Path::name));
    show_wrong(form, "");
}

/// Says under the year that it can't be chosen, or takes that back.
pub fn show_wrong_start(form: &Element, edition: Edition<'_>) {
    let bounds = [FIRST_START, LAST_START].map(|year| year.to_string());
    show_wrong(form, &START_WRONG.with(edition.locale, &bounds.each_ref().map(String::as_str)));
}

fn show_wrong(form: &Element, words: &str) {
    set(form, "#start-wrong", "textContent", words);
    if let Some(field) = find(form, "#start") {
        let _ = field.set_attribute("aria-invalid", if words.is_empty() { "false" } else { "true" });
    }
}

/// What stands under the form: what the address had besides, what is missing, and what can be taken away.
pub fn after_form(edition: Edition<'_>, unknown: &[Dropped], last: Choices) -> Markup {
    let choices = edition.reader.choices;
    let is_empty = choices == Choices::default();
    let founded = edition.data.school.rules.founded;
    html! {
        (dropped(edition, unknown))
        @if is_empty && last != choices {
            p { a.button href=(address(edition, last)) { (LAST.with(edition.locale, &[&in_words(edition, last)])) } }
        }
        @if choices.start.is_none() {
            p { (edition.say(NEEDS_START)) }
        } @else if choices.field.is_none() {
            p { (edition.say(NEEDS_FIELD)) }
        }
        @if choices.start.is_some_and(|start| start.0 < founded) {
            p.notice { (BEFORE_SCHOOL.with(edition.locale, &[&founded.to_string()])) }
        }
        @if !is_empty { (menu(edition)) }
        p { small { (edition.say(WHERE_KEPT)) } }
    }
}

fn menu(edition: Edition<'_>) -> Markup {
    let choices = edition.reader.choices;
    let has_calendar = choices.start.is_some() && choices.field.is_some();
    html! {
        section.citation-menu {
            p {
                @if has_calendar { button type="button" data-do="save" { (edition.say(SAVE)) } }
                button type="button" data-do="copy" { (edition.say(COPY)) }
                button type="button" data-do="print" { (edition.say(PRINT)) }
            }
            p role="status" {}
        }
    }
}

fn dropped(edition: Edition<'_>, unknown: &[Dropped]) -> Markup {
    let parts: Vec<String> = unknown.iter().map(|part| [&part.name, "=", &part.value].concat()).collect();
    html! { @if !parts.is_empty() { p.notice { (m::DROPPED.with(edition.locale, &[&parts.join(", ")])) } } }
}

/// The choices as a reader says them: "medicine, 2026–2027, early PhD".
fn in_words(edition: Edition<'_>, choices: Choices) -> String {
    let field = choices.field.and_then(|field| edition.data.school.rules.of(field));
    let parts = [
        field.map(|rules| edition.read(&rules.name).to_owned()),
        choices.start.map(|year| year.label()),
        choices.path.map(|path| edition.say(path_name(path))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn address(edition: Edition<'_>, choices: Choices) -> String {
    let mut edition = edition;
    edition.reader.choices = choices;
    edition.path(&Page::Curriculum)
}

/// Does what a button of the menu is there for.
pub fn answer(edition: Edition<'static>, button: Element) {
    match button.get_attribute("data-do").as_deref() {
        Some("save") => save(edition, &button),
        Some("copy") => leptos::task::spawn_local(async move { copy(edition, &button).await }),
        Some("print") => {
            let _ = window().print();
        }
        _ => {}
    }
}

fn save(edition: Edition<'_>, button: &Element) {
    let name = file_name(edition.reader.choices, edition.locale);
    let text = calendar_file(edition, &edition.plan(), &stamp());
    let words = if hand_over::save(&name, "text/calendar;charset=utf-8", &text).is_ok() { SAVED } else { NOT_SAVED };
    hand_over::tell(button, &words.with(edition.locale, &[&name]));
}

/// The file of a plan, made at a moment.
pub fn calendar_file(edition: Edition<'_>, plan: &Plan<'_>, stamp: &str) -> String {
    let site = &edition.data.site;
    let page = |step| site.absolute(&step_page(step).path(edition.locale));
    let root = site.absolute("/");
    let host = root.split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("double-cursus");
    ics(plan, &Export { locale: edition.locale, stamp, host, address: &page })
}

fn step_page(step: Option<StepId>) -> Page {
    step.map_or(Page::Curriculum, Page::Step)
}

async fn copy(edition: Edition<'_>, button: &Element) {
    let address = window().location().href().unwrap_or_default();
    let not_copied = NOT_COPIED.with(edition.locale, &[&address]);
    hand_over::copy(&address, None, button, &edition.say(COPIED), &not_copied).await;
}

/// The button that was pressed, if it is one of the menu's.
pub fn pressed(event: &web_sys::MouseEvent) -> Option<Element> {
    target(event)?.closest(".own button[data-do]").ok()?
}
