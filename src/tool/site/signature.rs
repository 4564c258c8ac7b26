//! The shape of a page's document: its elements, texts and comments, without their content.
//!
//! `src/boot.js` computes the same before it hydrates; where the two differ, somebody changed the page.

use ego_tree::NodeRef;
use scraper::{Html, Node};

/// The FNV-1a hash, 32 bits, of the walk over the document that a browser makes of this HTML.
pub fn signature(html: &str) -> String {
    let document = Html::parse_fragment(html);
    let mut hash = Fnv(0x811c_9dc5);
    // A fragment's nodes stand below an `html` element of the parser's own.
    walk(*document.root_element(), &mut hash);
    format!("{:x}", hash.0)
}

struct Fnv(u32);

impl Fnv {
    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}

fn walk(node: NodeRef<'_, Node>, hash: &mut Fnv) {
    for child in node.children() {
        match child.value() {
            Node::Element(element) => {
                hash.add("<");
                hash.add(element.name());
                walk(child, hash);
                hash.add(">");
            }
            Node::Text(_) => hash.add("t"),
            _ => hash.add("c"),
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
