//! The dataset as the public sees it.

use super::{AlumnusId, Dataset, JournalId, Publication, TopicId};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::Arc;

impl Dataset {
    /// Everything but what is hidden, and what only served it: a topic, a journal or a source that nothing names any
    /// more. A hidden person's publications go with them, the shared ones too, since their lists of authors print the
    /// name, and a list of authors is never changed. The reasons for hiding go as well.
    pub fn without_hidden(mut self) -> Dataset {
        self.drop_hidden_people();
        self.drop_hidden_publications();
        self.drop_examples_of_what_left();
        self.drop_what_nothing_names();
        self.drop_schema_names();
        self
    }

    fn drop_hidden_people(&mut self) {
        let hidden: HashSet<AlumnusId> =
            self.alumni.alumni.extract_if(.., |alumnus| alumnus.hidden).map(|alumnus| alumnus.id).collect();
        let is_theirs = |publication: &Publication| publication.alumni.iter().any(|one| hidden.contains(&one.id));
        self.publications.publications.retain(|publication| !is_theirs(publication));
        let school = Arc::make_mut(&mut self.school);
        school.testimonials.retain(|testimonial| !hidden.contains(&testimonial.person));
        school.voices.retain(|voice| voice.person.as_ref().is_none_or(|person| !hidden.contains(person)));
    }

    fn drop_hidden_publications(&mut self) {
        let publications = &mut self.publications.publications;
        publications.retain(|publication| !publication.hidden);
        for publication in publications {
            publication.hidden_reason = None;
        }
    }

    /// A step's example names nobody who is not there, and no paper that is not there.
    fn drop_examples_of_what_left(&mut self) {
        let (people, papers) = (&self.alumni.alumni, &self.publications.publications);
        for step in &mut Arc::make_mut(&mut self.school).steps {
            step.alumni.retain(|example| people.iter().any(|alumnus| alumnus.id == example.person));
            for example in &mut step.alumni {
                example.paper.take_if(|id| papers.iter().all(|paper| paper.id != *id));
            }
        }
    }

    fn drop_what_nothing_names(&mut self) {
        let papers = &self.publications.publications;
        let topics: HashSet<&TopicId> = papers.iter().flat_map(|paper| &paper.topics).collect();
        let journals: HashSet<&JournalId> = papers.iter().map(|paper| &paper.journal).collect();
        self.publications.topics.retain(|topic| topics.contains(&topic.id));
        self.publications.journals.retain(|journal| journals.contains(&journal.id));
        let cited = self.cited();
        Arc::make_mut(&mut self.sources).sources.retain(|source| cited.contains(source.id.as_str()));
    }

    /// The ids that any list called `sources` holds. Read from the values, so that no type is forgotten.
    #[expect(clippy::expect_used, reason = "the types hold texts, numbers and lists only; none can fail to be written")]
    fn cited(&self) -> HashSet<String> {
        let mut cited = HashSet::new();
        collect(&serde_json::to_value(self).expect("a dataset can be written"), &mut cited);
        cited
    }

    fn drop_schema_names(&mut self) {
        self.alumni.schema = None;
        Arc::make_mut(&mut self.lille).schema = None;
        self.publications.schema = None;
        Arc::make_mut(&mut self.school).schema = None;
        self.site.schema = None;
        Arc::make_mut(&mut self.sources).schema = None;
    }
}

fn collect(value: &Value, cited: &mut HashSet<String>) {
    let ids = value["sources"].as_array().into_iter().flatten().filter_map(Value::as_str);
    cited.extend(ids.map(str::to_owned));
    let fields = value.as_object().into_iter().flat_map(|object| object.values());
    let items = value.as_array().into_iter().flatten();
    fields.chain(items).for_each(|inner| collect(inner, cited));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tool::check::check;
    use std::path::Path;

    fn fixture() -> Dataset {
        check(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dataset"))).unwrap()
    }

    fn ids(dataset: &Dataset) -> Vec<&str> {
        dataset.publications.publications.iter().map(|publication| publication.id.as_str()).collect()
    }

    #[test]
    fn no_trace_of_a_hidden_person_remains() {
        let public = fixture().without_hidden();
        let written = serde_json::to_string(&public).unwrap().to_lowercase();
        for trace in ["chlo", "cach", "quiet paper", "genetics", "annales", "hidden\":true", "confirmer", "schema/"] {
            assert!(!written.contains(trace), "{trace}");
        }
    }

    #[test]
    fn the_others_stay_as_they_were() {
        let whole = fixture();
        let public = whole.clone().without_hidden();
        assert_eq!(ids(&whole), ["exemple-2014", "modele-2016", "cachee-2018"]);
        assert_eq!(ids(&public), ["exemple-2014"]);
        assert_eq!(public.publications.publications[0], whole.publications.publications[0]);
        assert_eq!(public.alumni.alumni, whole.alumni.alumni[..2]);
        assert_eq!(public.sources.sources, whole.sources.sources[..2]);
        assert_eq!(public.school.voices, whole.school.voices[..1]);
        assert_eq!(public.school.testimonials, []);
        assert_eq!(public.lille.history, whole.lille.history);
    }

    #[test]
    fn a_paper_shared_with_a_hidden_person_leaves_since_it_prints_the_name() {
        let mut dataset = fixture();
        let hidden = dataset.publications.publications[2].alumni[0].clone();
        dataset.publications.publications[0].alumni.push(hidden);
        let public = dataset.without_hidden();
        assert_eq!(ids(&public), [""; 0]);
        assert_eq!(public.alumni.alumni.len(), 2);
    }

    #[test]
    fn a_left_over_reason_leaves_as_well() {
        let mut dataset = fixture();
        dataset.publications.publications[0].hidden_reason = dataset.publications.publications[1].hidden_reason.clone();
        assert_eq!(dataset.without_hidden().publications.publications[0].hidden_reason, None);
    }
}
