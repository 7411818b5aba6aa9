use groups::Groups;

#[test]
fn a_larger_group_keeps_its_root() {
    let mut groups = Groups::new(5);
    groups.join(0, 1);
    groups.join(0, 2);
    let root = groups.find(0);
    groups.join(0, 3);
    groups.join(4, 3);
    assert_eq!(groups.find(4), root);
    assert_eq!(groups.size_of(4), 5);
}

#[test]
fn two_pairs_become_one() {
    let mut groups = Groups::new(4);
    groups.join(0, 1);
    groups.join(2, 3);
    assert_eq!(groups.count(), 2);
    assert!(groups.join(3, 0));
    assert_eq!(groups.count(), 1);
    for member in 0..4 {
        assert_eq!(groups.size_of(member), 4);
    }
}

#[test]
fn a_long_chain() {
    let mut groups = Groups::new(1000);
    for member in 1..1000 {
        assert!(groups.join(member - 1, member));
    }
    assert_eq!(groups.count(), 1);
    assert_eq!(groups.size_of(999), 1000);
}

#[test]
fn a_member_is_in_its_own_group() {
    let mut groups = Groups::new(1);
    assert!(!groups.join(0, 0));
    assert_eq!(groups.count(), 1);
}
