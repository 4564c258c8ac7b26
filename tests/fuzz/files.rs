//! The browser's files: whole, or refused.

use crate::hostile::damaged;
use crate::{DATA, each};
use double_cursus::bundle::Bundle;
use double_cursus::checksum::fnv1a;
use double_cursus::locale::Locale;
use double_cursus::search::{Shelf, View};
use double_cursus::service::{Library, Request, Server};
use proptest::prelude::*;

/// A file as an accident leaves it, and one whose checksum somebody set right again.
fn cases(file: Vec<u8>) -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let reseal = |mut bytes: Vec<u8>| {
        if let Some((head, content)) = bytes.split_at_mut_checked(8) {
            head[4..].copy_from_slice(&fnv1a(content).to_le_bytes());
        }
        bytes
    };
    let format = file[..4].to_vec();
    damaged(file.clone()).prop_map(move |bytes| {
        let resealed = reseal([&format, bytes.get(4..).unwrap_or_default()].concat());
        (bytes, resealed)
    })
}

/// Anything but the file itself is refused; with its checksum right, it is read or refused.
fn expect_refusal<T>(weight: u32, file: Vec<u8>, read: impl Fn(&[u8]) -> Option<T>) {
    assert!(read(&file).is_some());
    each(weight, cases(file.clone()), |(damaged, resealed)| {
        prop_assert!(damaged == file || read(&damaged).is_none());
        let _ = read(&resealed);
        Ok(())
    });
}

#[test]
fn a_damaged_bundle_is_refused() {
    expect_refusal(30, Bundle::of(DATA.clone()).pack().unwrap(), |file| Bundle::unpack(file).ok());
}

#[test]
fn a_damaged_shelf_is_refused() {
    expect_refusal(10, Shelf::of(&DATA).pack().unwrap(), |file| Shelf::unpack(file).ok());
}

#[test]
fn a_damaged_library_is_refused() {
    expect_refusal(10, Library::of(&DATA).pack().unwrap(), |file| Library::unpack(file).ok());
}

#[test]
fn any_bytes_are_a_request_or_none() {
    let ask = Request::Ask { params: "q=a".into(), view: View::new(Locale::Fr) };
    each(3, damaged(postcard::to_allocvec(&ask).unwrap()), |bytes| {
        if let Ok(request) = postcard::from_bytes::<Request>(&bytes) {
            prop_assert!(Server::default().reply(&request).is_err());
        }
        Ok(())
    });
}
