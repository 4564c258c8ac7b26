//! Many small tasks on all processors.

use super::Error;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does the work for each item, in their order as far as they begin; the first error ends it.
pub fn each<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<(), Error> + Sync) -> Result<(), Error> {
    let next = AtomicUsize::new(0);
    let run = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item).inspect_err(|_| next.store(items.len(), Ordering::Relaxed))?;
        }
        Ok(())
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(run)).collect();
        // A thread that panicked has said why; the others come to their end first.
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn every_item_is_worked_on_once() {
        let items: Vec<usize> = (0..500).collect();
        let done = Mutex::new(Vec::new());
        each(&items, |item| {
            done.lock().unwrap().push(*item);
            Ok(())
        })
        .unwrap();
        let mut done = done.into_inner().unwrap();
        done.sort();
        assert_eq!(done, items);
    }

    #[test]
    fn an_error_is_told_and_ends_the_work() {
        let items: Vec<usize> = (0..100_000).collect();
        let count = AtomicUsize::new(0);
        let result = each(&items, |item| {
            count.fetch_add(1, Ordering::Relaxed);
            if *item == 10 { Err(Error::Missing("it")) } else { Ok(()) }
        });
        assert!(matches!(result, Err(Error::Missing("it"))));
        assert!(count.into_inner() < items.len());
    }
}
