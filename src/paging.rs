//! Long lists in pages: no page of the site grows with the dataset.

/// As many alumni as a page lists.
pub const ALUMNI: usize = 200;

/// As many publications as a page about an alumnus lists.
pub const PAPERS: usize = 50;

/// How many pages a list has; an empty one has one, too.
pub fn pages(length: usize, size: usize) -> u32 {
    u32::try_from(length.div_ceil(size)).unwrap_or(u32::MAX).max(1)
}

/// What of a list stands on a page, counted from 1.
pub fn part<T>(list: &[T], size: usize, page: u32) -> &[T] {
    let start = (page as usize).saturating_sub(1).saturating_mul(size).min(list.len());
    &list[start..list.len().min(start + size)]
}

/// The page on which the item of this place stands.
pub fn page_of(place: usize, size: usize) -> u32 {
    pages(place + 1, size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_stands_on_one_page() {
        for length in [0, 1, 49, 50, 51, 100, 101] {
            let list: Vec<usize> = (0..length).collect();
            let last = pages(length, 50);
            let shown: Vec<usize> = (1..=last).flat_map(|page| part(&list, 50, page)).copied().collect();
            assert_eq!(shown, list);
            assert!((1..=last).all(|page| length == 0 || !part(&list, 50, page).is_empty()), "{length}");
            assert!(part(&list, 50, last + 1).is_empty());
            assert!(list.iter().all(|place| part(&list, 50, page_of(*place, 50)).contains(place)));
        }
    }
}
