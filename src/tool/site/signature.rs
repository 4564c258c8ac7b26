//! The shape of a page's document: its elements, texts and comments, without their content.
//!
//! `src/boot.js` computes the same before it hydrates; where the two differ, somebody changed the page.

use crate::checksum::fnv1a;
use ego_tree::NodeRef;
use scraper::{Html, Node};

/// The hash of the walk over the document that a browser makes of this HTML.
pub fn signature(html: &str) -> String {
    let document = Html::parse_fragment(html);
    let mut shape = String::new();
    // A fragment's nodes stand below an `html` element of the parser's own.
    walk(*document.root_element(), &mut shape);
    format!("{:x}", fnv1a(shape.as_bytes()))
}

fn walk(node: NodeRef<'_, Node>, shape: &mut String) {
    for child in node.children() {
        match child.value() {
            Node::Element(element) => {
                shape.push('<');
                shape.push_str(element.name());
                walk(child, shape);
                shape.push('>');
            }
            Node::Text(_) => shape.push('t'),
            _ => shape.push('c'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_shape_counts() {
        assert_eq!(signature("<p>a</p>"), signature("<p class=x>b</p>"));
        for changed in ["<p><font>a</font></p>", "<p></p>", "<p>a</p><b></b>", "<p>a<!----></p>"] {
            assert_ne!(signature("<p>a</p>"), signature(changed), "{changed}");
        }
    }
}
