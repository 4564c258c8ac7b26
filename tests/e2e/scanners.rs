//! What looks for faults in a page in its browser: axe-core and IBM's engine.

use crate::harness::Page;
use crate::tools::module;
use std::fs;
use std::sync::LazyLock;

static AXE: LazyLock<String> = LazyLock::new(|| script("axe-core/axe.min.js"));
static IBM: LazyLock<String> = LazyLock::new(|| script("accessibility-checker-engine/ace.js"));

/// Why what IBM's engine asks is no fault here: a line is rule, reason and answer.
const ANSWERS: &str = include_str!("answers.tsv");

fn script(path: &str) -> String {
    let path = module(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Which of axe's rules are asked.
#[derive(Clone, Copy)]
pub enum Rules {
    /// WCAG up to 2.2 at all levels, the RGAA, and what axe's authors hold to be good practice.
    All,
    /// Those that another theme may answer differently.
    Colours,
}

impl Rules {
    /// Contrast at the highest level is off unless it is asked for by name.
    fn options(self) -> &'static str {
        match self {
            Rules::All => {
                "runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'] },
                 rules: { 'color-contrast-enhanced': { enabled: true } }"
            }
            Rules::Colours => {
                "runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }"
            }
        }
    }
}

/// What a scanner answers by a promise of texts.
async fn ask(page: &Page, promise: &str) -> Vec<String> {
    let script = format!(
        "const done = arguments[0]; ({promise}).then(found => done(found), error => done('' + error + error.stack))"
    );
    let answer = page.execute_async(&script, Vec::new()).await.unwrap_or_else(|error| panic!("the scanner: {error}"));
    serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("the scanner: {answer}"))
}

/// What axe-core finds wrong: rule, place and reason.
pub async fn axe(page: &Page, rules: Rules) -> Vec<String> {
    if page.js("typeof window.axe").await != "object" {
        page.run(&AXE).await;
    }
    let promise = format!(
        "window.axe.run(document, {{ {}, resultTypes: ['violations'] }}).then(({{ violations }}) =>
             violations.flatMap(({{ id, nodes }}) =>
                 nodes.slice(0, 5).map(node => `${{id}}: ${{node.target.join(' ')}} (${{node.failureSummary}})`)))",
        rules.options()
    );
    ask(page, &promise).await
}

/// What IBM's engine finds wrong, and what it asks without having an answer in `answers.tsv`.
pub async fn ibm(page: &Page) -> Vec<String> {
    if page.js("typeof window.ace").await != "object" {
        page.run(&format!("{}\n;window.ace = ace;", *IBM)).await;
    }
    let promise = "new window.ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) =>
        results.filter(({ value }) => value[1] !== 'PASS' && value[0] !== 'INFORMATION')
            .map(({ value, ruleId, reasonId, path, message }) => `${ruleId}\t${reasonId}\t${value[1]}: ${message} ${path.dom}`))";
    let is_answered = |finding: &String| {
        let mut answers = ANSWERS.lines().filter_map(|line| line.rsplit_once('\t'));
        answers.any(|(question, _)| {
            finding
                .strip_prefix(question)
                .is_some_and(|rest| rest.starts_with("\tPOTENTIAL") || rest.starts_with("\tMANUAL"))
        })
    };
    ask(page, promise).await.into_iter().filter(|finding| !is_answered(finding)).collect()
}
