//! Every file and citation that a reader can take away, of records that say anything.

use crate::hostile::{params, text};
use crate::{DATA, each};
use double_cursus::calendar::{Choices, Export, Plan, ics};
use double_cursus::citation::{Format, Record, Style, json_ld, tags};
use double_cursus::dataset::{Doi, PartialDate, Publication};
use double_cursus::locale::Locale;
use proptest::prelude::*;

fn paper() -> impl Strategy<Value = Publication> {
    let date = prop_oneof![Just("2001"), Just("2001-02"), Just("2000-02-29")];
    let texts = (text(), text(), text(), text(), text());
    (texts, prop::collection::vec(text(), 0..4), date).prop_map(
        |((title, volume, pages, doi, issue), authors, date)| Publication {
            title,
            authors,
            date: PartialDate::try_from(date.to_owned()).unwrap(),
            volume: Some(volume),
            issue: Some(issue),
            pages: Some(pages),
            doi: Some(Doi(doi)),
            ..DATA.publications.publications[0].clone()
        },
    )
}

#[test]
fn any_record_is_written_in_every_form() {
    each(5, (paper(), text(), text()), |(paper, journal, topic)| {
        let address = "https://example.org/".to_owned();
        let record = Record { paper: &paper, journal: &journal, abbreviation: &journal, topics: vec![&topic], address };
        for format in Format::ALL {
            for locale in Locale::ALL {
                prop_assert!(!format.write(std::slice::from_ref(&record), locale).is_empty());
            }
        }
        for style in Style::ALL {
            let cited = style.cite(&record);
            let page = scraper::Html::parse_document(&format!("<p>{}", cited.html));
            // What HTML can't hold: it has no NUL, and one form of line breaks.
            let text = cited.text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(page.root_element().text().collect::<String>(), text);
        }
        tags(&record);
        // It stands inside a script element of the page.
        let json = json_ld(&record);
        prop_assert!(!json.contains('<'), "{}", json);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{}", json);
        Ok(())
    });
}

#[test]
fn any_choices_have_a_calendar_file() {
    each(30, (params(), text()), |(params, host)| {
        let plan = Plan::of(&DATA.school, Choices::from_params(&params).0);
        for locale in Locale::ALL {
            let file =
                ics(&plan, &Export { locale, stamp: "20261126T011448Z", host: &host, address: &|_| host.clone() });
            prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        }
        Ok(())
    });
}
