//! The school: purpose, history, support, figures, testimonials, careers, questions.

use super::Heading;
use crate::app::content;
use crate::components::cite::{Cite, FactSection, FactText, Sections};
use crate::components::figures::Figures;
use crate::components::timeline::Timeline;
use crate::dataset::school::{Question, Testimonial};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;

messages! {
    /// A heading.
    PURPOSE = "Pourquoi cette école", "Why this school";
    /// A heading.
    FIGURES = "Les chiffres, par période", "Figures, by period";
    /// A heading.
    HISTORY = "L'histoire", "History";
    /// A heading.
    SUPPORT = "Ce que finance la Fondation", "What the Foundation pays for";
    /// A heading.
    TESTIMONIALS = "Ce qu'en disent ses anciens", "What its alumni say";
    /// A heading.
    CAREERS = "Après le double diplôme", "After the double degree";
    /// A heading.
    QUESTIONS = "Les questions qu'on se pose", "Questions people ask";
}

/// The school's page.
#[component]
pub fn School(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let school = &content().school;
    view! {
        <Heading page=Page::School locale=locale />
        <p class="lead">{school.summary.get(locale)}</p>
        <FactSection heading=PURPOSE facts=&school.purpose locale=locale />
        <h2>{FIGURES.get(locale)}</h2>
        <Figures figures=school.figures.iter().collect() locale=locale />
        <h2>{TESTIMONIALS.get(locale)}</h2>
        {school.testimonials.iter().map(|testimonial| quotation(testimonial, locale)).collect_view()}
        <h2>{QUESTIONS.get(locale)}</h2>
        {school.questions.iter().map(|question| answered(question, locale)).collect_view()}
        <h2>{CAREERS.get(locale)}</h2>
        <Sections sections=&school.careers locale=locale />
        <FactSection heading=SUPPORT facts=&school.funding locale=locale />
        <h2>{HISTORY.get(locale)}</h2>
        <Timeline events=&school.timeline locale=locale />
    }
}

fn quotation(testimonial: &'static Testimonial, locale: Locale) -> impl IntoView {
    let person = content().alumnus(&testimonial.person).map(|alumnus| {
        let class = alumnus.class_year.map(|year| format!(", {}", m::CLASS_OF.with(locale, &[&year.to_string()])));
        view! { <a href=Page::Alumnus(alumnus.id.clone()).path(locale)>{alumnus.name.as_str()}</a>{class} }
    });
    let original = testimonial.original;
    let translated = (original != locale).then(|| view! {
        <details>
            <summary>{m::OUR_TRANSLATION.get(locale)}</summary>
            <q lang=original.tag()>{testimonial.quote.get(original)}</q>
        </details>
    });
    view! {
        <figure class="quotation">
            <blockquote>{testimonial.quote.get(locale)}</blockquote>
            <figcaption>{person}" "<Cite sources=&testimonial.sources locale=locale />{translated}</figcaption>
        </figure>
    }
}

/// A question that opens on its answer.
pub(super) fn answered(question: &'static Question, locale: Locale) -> impl IntoView {
    let facts = question.answer.iter().map(|fact| view! { <FactText fact=fact locale=locale />" " });
    view! {
        <details class="question" id=question.id.as_str()>
            <summary>{question.question.get(locale)}</summary>
            {facts.collect_view()}
        </details>
    }
}
