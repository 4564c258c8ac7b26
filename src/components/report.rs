//! How a reader tells of an error in a record.

use crate::edition::Edition;
use crate::text::messages as m;
use maud::{Markup, html};

/// Opens a message with the record's id; where the site has no address for it, the id to be named.
pub fn report(edition: Edition<'_>, id: &str) -> Markup {
    let subject = m::REPORT_SUBJECT.with(edition.locale, &[id]);
    let subject: String = form_urlencoded::byte_serialize(subject.as_bytes()).collect();
    // In an address of this kind a plus sign is no space.
    let subject = subject.replace('+', "%20");
    html! {
        p {
            @match &edition.data.site.contact {
                Some(contact) => {
                    a href={ "mailto:" (contact.as_str()) "?subject=" (subject) } { (edition.say(m::REPORT)) }
                }
                None => {
                    (edition.say(m::REPORT)) (edition.say(m::COLON)) " " code translate="no" { (id) } ". "
                    (edition.say(m::NO_CONTACT))
                }
            }
        }
    }
}
