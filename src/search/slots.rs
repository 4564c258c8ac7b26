//! Short lists, each in a place of the same size: reading one takes a single look at memory.

/// How many values a place has: about as many as a record.
pub const WIDTH: usize = 6;

/// So many lists are read before their values are visited: the processor then has many looks at memory under way at
/// once. Values are visited list by list, since neighbours share some, as their year: a counter that has just been raised
/// has to be waited for.
const AT_ONCE: usize = 32;

/// The values of a short list, or some of those of a longer one. Where they are fewer, it is filled up.
pub type Place = [u32; WIDTH];

/// A bit of a place's first value: the list is longer, and stands elsewhere.
const ELSEWHERE: u32 = 1 << 31;

/// Lists of numbers below 2^31.
#[derive(Debug, Default)]
pub struct Slots {
    slots: Vec<Place>,
    longer: Vec<Place>,
}

impl Slots {
    /// None yet, with room for some.
    pub fn with_room(lists: usize) -> Slots {
        Slots { slots: Vec::with_capacity(lists), longer: Vec::new() }
    }

    /// Adds a list, with what fills its last place up.
    pub fn push(&mut self, list: &[u32], filling: u32) {
        let place = |values: &[u32]| {
            let mut place = [filling; WIDTH];
            place[..values.len()].copy_from_slice(values);
            place
        };
        if list.len() <= WIDTH {
            self.slots.push(place(list));
        } else {
            let start = self.longer.len() as u32;
            self.longer.extend(list.chunks(WIDTH).map(place));
            self.slots.push(place(&[start | ELSEWHERE, self.longer.len() as u32]));
        }
    }

    /// The places of a list.
    #[inline(always)]
    pub fn get(&self, index: u32) -> &[Place] {
        let slot = &self.slots[index as usize];
        if slot[0] & ELSEWHERE == 0 {
            return std::slice::from_ref(slot);
        }
        &self.longer[(slot[0] & !ELSEWHERE) as usize..slot[1] as usize]
    }

    /// Visits the values of some lists, with what fills them up, in no order.
    #[inline(always)]
    pub fn each(&self, indices: &[u32], mut visit: impl FnMut(u32)) {
        let mut places = [[0; WIDTH]; AT_ONCE];
        for some in indices.chunks(AT_ONCE) {
            for (place, index) in places.iter_mut().zip(some) {
                let list = self.get(*index);
                *place = list[0];
                list[1..].as_flattened().iter().for_each(|value| visit(*value));
            }
            places[..some.len()].as_flattened().iter().for_each(|value| visit(*value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lists_of_every_length_are_kept(lists in vec(vec(0_u32..9, 0..20), 0..80)) {
            let mut slots = Slots::default();
            lists.iter().for_each(|list| slots.push(list, 9));
            let indices: Vec<u32> = (0..lists.len() as u32).collect();
            for (index, list) in indices.iter().zip(&lists) {
                let kept = slots.get(*index).as_flattened();
                prop_assert_eq!(&kept[..list.len()], &list[..]);
                prop_assert!(kept[list.len()..].iter().all(|value| *value == 9));
            }
            let mut visited = Vec::new();
            slots.each(&indices, |value| visited.push(value));
            let mut all: Vec<u32> = indices.iter().flat_map(|index| slots.get(*index).as_flattened()).copied().collect();
            visited.sort_unstable();
            all.sort_unstable();
            prop_assert_eq!(visited, all);
        }
    }
}
