//! What looks for faults in a page in its browser: axe-core.

use crate::harness::Page;
use std::env;
use std::fs;
use std::sync::LazyLock;

static AXE: LazyLock<String> = LazyLock::new(|| script("axe-core/axe.min.js"));

fn script(path: &str) -> String {
    let gates = env::var("DOUBLE_CURSUS_GATES");
    let gates = gates.expect("DOUBLE_CURSUS_GATES: run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"`");
    let path = format!("{gates}/node_modules/{path}");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
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
