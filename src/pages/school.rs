//! The school: purpose, figures, testimonials, questions, careers, support, history.

use super::heading;
use crate::components::cite::{cite, fact, fact_section, sections};
use crate::components::figures::figures;
use crate::components::timeline::timeline;
use crate::dataset::school::{Question, Testimonial};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

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
pub(super) fn school(edition: Edition<'_>) -> Markup {
    let school = &edition.data.school;
    html! {
        (heading(edition, &Page::School))
        p.lead { (edition.read(&school.summary)) }
        (fact_section(edition, PURPOSE, &school.purpose))
        h2 { (edition.say(FIGURES)) }
        (figures(edition, &school.figures))
        h2 { (edition.say(TESTIMONIALS)) }
        @for testimonial in &school.testimonials { (quotation(edition, testimonial)) }
        h2 { (edition.say(QUESTIONS)) }
        @for question in &school.questions { (answered(edition, question)) }
        h2 { (edition.say(CAREERS)) }
        (sections(edition, &school.careers))
        (fact_section(edition, SUPPORT, &school.funding))
        h2 { (edition.say(HISTORY)) }
        (timeline(edition, &school.timeline))
    }
}

fn quotation(edition: Edition<'_>, testimonial: &Testimonial) -> Markup {
    let original = testimonial.original;
    html! {
        figure.quotation {
            blockquote { (edition.read(&testimonial.quote)) }
            figcaption {
                @if let Some(alumnus) = edition.data.alumnus(&testimonial.person) {
                    a href=(edition.path(&Page::Alumnus(alumnus.id.clone(), 1))) { (alumnus.name) }
                    @if let Some(year) = alumnus.class_year {
                        ", " (m::CLASS_OF.with(edition.locale, &[&year.to_string()]))
                    }
                }
                " " (cite(edition, &testimonial.sources))
                @if original != edition.locale {
                    details {
                        summary { (edition.say(m::OUR_TRANSLATION)) }
                        q lang=(original.tag()) { (testimonial.quote.get(original)) }
                    }
                }
            }
        }
    }
}

/// A question that opens on its answer.
pub(super) fn answered(edition: Edition<'_>, question: &Question) -> Markup {
    html! {
        details.question id=(question.id.as_str()) {
            summary { (edition.read(&question.question)) }
            @for one in &question.answer { (fact(edition, one)) " " }
        }
    }
}
