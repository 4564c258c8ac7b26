//! One publication.

use super::NotFound;
use crate::app::content;
use crate::components::cite::Cite;
use crate::components::paper::Authors;
use crate::dataset::{self, PublicationId, publications::IdentityLevel};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::{date, messages as m, typography};
use leptos::prelude::*;

/// A publication's page.
#[component]
pub fn Publication(
    /// The publication.
    id: PublicationId,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let Some(paper) = content().publication(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let lang = (paper.lang != locale).then(|| paper.lang.tag());
    let alumni = paper.alumni.iter().map(|author| alumnus(author, locale));
    let row = |label: m::Message, value: Option<&'static str>| {
        value.map(|value| view! { <dt>{label.get(locale)}</dt><dd>{value}</dd> })
    };
    view! {
        <article>
            <h1 tabindex="-1" lang=lang>{typography::set(paper.lang, &paper.title)}</h1>
            <dl class="record">
                <dt>{m::AUTHORS.get(locale)}</dt>
                <dd><Authors paper=paper locale=locale /></dd>
                <dt>{m::PUBLISHED_IN.get(locale)}</dt>
                <dd><cite>{content().journal(&paper.journal).map(|journal| typography::set(locale, &journal.name))}</cite>{place(paper)}</dd>
                <dt>{m::DATE.get(locale)}</dt>
                <dd><time datetime=paper.date.to_string()>{date(locale, paper.date)}</time></dd>
                <dt>{m::TOPIC.get(locale)}</dt>
                <dd>{topics(paper, locale)}</dd>
                {identifiers(paper, locale)}
                {row(m::AFFILIATION, paper.affiliation.as_deref())}
                {row(m::ERRATUM, paper.erratum.as_ref().map(|text| text.get(locale)))}
            </dl>
            {paper.note.as_ref().map(|note| view! { <p>{note.get(locale)}</p> })}
            <h2>{m::ALUMNI_AUTHORS.get(locale)}</h2>
            <ul class="facts">{alumni.collect_view()}</ul>
            {report(paper, locale)}
        </article>
    }
    .into_any()
}

/// `81(6):1417–1428`, with what is known of it.
fn place(paper: &dataset::Publication) -> String {
    let mut place = String::new();
    if let Some(volume) = &paper.volume {
        place = format!(", {volume}");
    }
    if let Some(issue) = &paper.issue {
        place += &format!("({issue})");
    }
    if let Some(pages) = &paper.pages {
        place += &format!(":{pages}");
    }
    place
}

fn topics(paper: &dataset::Publication, locale: Locale) -> String {
    let labels = paper.topics.iter().filter_map(|id| content().topic(id)).map(|topic| topic.label.get(locale));
    labels.collect::<Vec<_>>().join(", ")
}

fn identifiers(paper: &dataset::Publication, locale: Locale) -> impl IntoView + use<> {
    let links: Vec<(String, String)> = [
        paper.doi.as_ref().map(|doi| (format!("DOI {doi}"), doi.url())),
        paper.pmid.as_ref().map(|pmid| (format!("PubMed {pmid}"), pmid.url())),
        paper.pmcid.as_ref().map(|pmcid| (pmcid.to_string(), pmcid.url())),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!links.is_empty()).then(|| view! {
        <dt>{m::IDENTIFIERS.get(locale)}</dt>
        {links.into_iter().map(|(label, address)| view! { <dd><a href=address>{label}</a></dd> }).collect_view()}
    })
}

fn alumnus(author: &'static dataset::publications::Authorship, locale: Locale) -> impl IntoView {
    let level = match author.level {
        IdentityLevel::A => m::LEVEL_A,
        IdentityLevel::B | IdentityLevel::C => m::LEVEL_B,
    };
    let name = content().alumnus(&author.id).map(|alumnus| alumnus.name.as_str());
    view! {
        <li>
            <a href=Page::Alumnus(author.id.clone()).path(locale)>{name}</a>
            " — "
            {level.get(locale)}
            " "
            {author.evidence.get(locale)}
            " "
            <Cite sources=&author.sources locale=locale />
        </li>
    }
}

/// Opens a message with the record's name, where the site has an address for it.
fn report(paper: &dataset::Publication, locale: Locale) -> impl IntoView + use<> {
    let subject = m::REPORT_SUBJECT.with(locale, &[paper.id.as_str()]);
    let subject: String = form_urlencoded::byte_serialize(subject.as_bytes()).collect();
    content().site.contact.as_ref().map(|contact| {
        let address = format!("mailto:{contact}?subject={}", subject.replace('+', "%20"));
        view! { <p><a href=address>{m::REPORT.get(locale)}</a></p> }
    })
}
