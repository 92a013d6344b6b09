//! The small sort, map and set do the same as those of the standard library.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale_core::sorted::{SortedMap, SortedSet, sort_by, sort_by_key};
use test_support::config;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn sorting_gives_the_order_of_the_standard_library(mut things in vec((0_u8..20, any::<u8>()), 0..60)) {
        let mut expected = things.clone();
        expected.sort_by_key(|(key, _)| *key);
        let mut by_key = things.clone();
        sort_by_key(&mut by_key, |(key, _)| *key);
        prop_assert_eq!(&by_key, &expected);
        expected.sort_by(|(one, _), (other, _)| other.cmp(one));
        sort_by(&mut things, |(one, _), (other, _)| other.cmp(one));
        let keys = |all: &[(u8, u8)]| all.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        prop_assert_eq!(keys(&things), keys(&expected));
    }

    #[test]
    fn a_map_holds_the_last_value_of_each_key(
        first in vec((0_u8..20, any::<u8>()), 0..30),
        changes in vec((0_u8..20, any::<u8>(), 0..3_u8), 0..60),
    ) {
        let mut map: SortedMap<u8, u8> = first.iter().copied().collect();
        let mut expected: BTreeMap<u8, u8> = first.into_iter().collect();
        for (key, value, action) in changes {
            match action {
                0 => prop_assert_eq!(map.insert(key, value), expected.insert(key, value).is_none()),
                1 => prop_assert_eq!(map.remove(&key), expected.remove(&key)),
                _ => {
                    map.change(key, |old| *old ^= value);
                    *expected.entry(key).or_default() ^= value;
                }
            }
            prop_assert_eq!(map.get(&key), expected.get(&key));
            prop_assert_eq!(map.contains_key(&key), expected.contains_key(&key));
            prop_assert_eq!(map.len(), expected.len());
        }
        prop_assert!(map.iter().eq(expected.iter()));
        prop_assert!(map.values().eq(expected.values()));
        prop_assert_eq!(map.is_empty(), expected.is_empty());
        prop_assert!(map.into_iter().eq(expected));
    }

    #[test]
    fn a_set_holds_everything_once(all in vec((0_u8..20, any::<bool>()), 0..60)) {
        let mut set = SortedSet::default();
        let mut expected = BTreeSet::new();
        for (one, is_added) in all {
            if is_added {
                prop_assert_eq!(set.insert(one), expected.insert(one));
            } else {
                prop_assert_eq!(set.remove(&one), expected.remove(&one));
            }
            prop_assert_eq!(set.contains(&one), expected.contains(&one));
            prop_assert_eq!((set.len(), set.is_empty()), (expected.len(), expected.is_empty()));
        }
        prop_assert!(set.iter().eq(expected.iter()));
    }
}
