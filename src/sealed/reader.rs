//! Reads [postcard](https://docs.rs/postcard)'s [wire format](https://postcard.jamesmunns.com/wire-format), where nothing
//! can be wrong with it: in files whose checksum has been seen to be right, and in what the page and its worker say to
//! each other.
//!
//! What can't be read ends the program. So no error has a way back, with all that would have to be dropped on it, and
//! the code for reading the dataset has half the size. A page whose start ends so goes on as plain HTML.

use serde::de::value::U32Deserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt::{self, Display};

/// The value that some bytes hold. Bytes that hold none end the program.
pub fn read<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> T {
    let Ok(value) = T::deserialize(&mut Reader(bytes));
    value
}

/// What is left to be read.
struct Reader<'de>(&'de [u8]);

/// The error that never comes back.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        end()
    }
}

#[cold]
fn end() -> ! {
    std::process::abort()
}

impl<'de> Reader<'de> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { end() };
        self.0 = rest;
        *byte
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 127).checked_shl(shift).unwrap_or_else(|| end());
            if byte < 128 {
                return number;
            }
            shift += 7;
        }
    }

    fn length(&mut self) -> usize {
        self.number() as usize
    }

    fn bytes(&mut self) -> &'de [u8] {
        let length = self.length();
        let Some((bytes, rest)) = self.0.split_at_checked(length) else { end() };
        self.0 = rest;
        bytes
    }

    fn text(&mut self) -> &'de str {
        std::str::from_utf8(self.bytes()).unwrap_or_else(|_| end())
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $kind:ty),*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.number() as $kind)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers!(deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64);

    /// The format does not say what comes.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        end()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i8(self.byte().cast_signed())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_map(Items { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! { i16 i32 i64 f32 f64 char bytes byte_buf identifier ignored_any }
}

/// As many values as were announced.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    /// No value takes less than a byte, so that a wrong number asks for no more memory than the bytes have.
    fn size_hint(&self) -> Option<usize> {
        Some(self.left.min(self.reader.0.len()))
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.reader)
    }
}

/// The fields of a struct, all of which are there.
struct Fields<'a, 'de>(&'a mut Reader<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant: U32Deserializer<Never> = (self.number() as u32).into_deserializer();
        seed.deserialize(variant).map(|variant| (variant, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Bundle;
    use crate::locale::Locale;
    use crate::search::{Answer, Engine, Query, Shelf, View};
    use crate::service::{Library, Reply, Request};
    use crate::tool::check::check;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use std::path::Path;

    #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
    enum Shape {
        Unit,
        Text(String),
        Pair(u32, bool),
        Named { list: Vec<Option<u16>>, byte: u8, signed: i8, map: BTreeMap<u64, String> },
    }

    fn shape() -> impl Strategy<Value = Shape> {
        let map = proptest::collection::btree_map(any::<u64>(), ".{0,9}", 0..4);
        prop_oneof![
            Just(Shape::Unit),
            ".{0,20}".prop_map(Shape::Text),
            any::<(u32, bool)>().prop_map(|(number, is)| Shape::Pair(number, is)),
            (any::<Vec<Option<u16>>>(), any::<u8>(), any::<i8>(), map)
                .prop_map(|(list, byte, signed, map)| Shape::Named { list, byte, signed, map }),
        ]
    }

    proptest! {
        #[test]
        fn what_postcard_writes_is_read(shapes in proptest::collection::vec(shape(), 0..6)) {
            let bytes = postcard::to_allocvec(&shapes).unwrap();
            prop_assert_eq!(read::<Vec<Shape>>(&bytes), shapes);
        }
    }

    #[test]
    fn what_the_browser_gets_is_read() {
        let data = check(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public/data"))).unwrap().without_hidden();
        let (shelf, library) = (Shelf::of(&data), Library::of(&data));
        assert_eq!(read::<Library>(&postcard::to_allocvec(&library).unwrap()), library);
        let query = Query { text: "memory".to_owned(), ..Query::default() };
        let answer = Engine::new(shelf).ask(&query, &View::new(Locale::Fr));
        assert_eq!(read::<Answer>(&postcard::to_allocvec(&answer).unwrap()), answer);
        let request = Request::Ask { params: "q=a".to_owned(), view: View::new(Locale::Fr) };
        assert_eq!(read::<Request>(&postcard::to_allocvec(&request).unwrap()), request);
        let reply = Reply::Answer(Box::new(answer));
        assert_eq!(read::<Reply>(&postcard::to_allocvec(&reply).unwrap()), reply);
        let bundle = Bundle::of(data);
        assert_eq!(read::<Bundle>(&postcard::to_allocvec(&bundle).unwrap()), bundle);
    }
}
