use groups::Groups;

#[test]
fn everybody_starts_alone() {
    let mut groups = Groups::new(4);
    assert_eq!(groups.count(), 4);
    assert_eq!(groups.size_of(2), 1);
}

#[test]
fn joined_members_share_a_group() {
    let mut groups = Groups::new(4);
    assert!(groups.join(0, 1));
    assert!(groups.join(1, 2));
    assert_eq!(groups.find(0), groups.find(2));
    assert_eq!(groups.size_of(0), 3);
}

#[test]
fn joining_twice_changes_nothing() {
    let mut groups = Groups::new(3);
    groups.join(0, 1);
    assert!(!groups.join(1, 0));
    assert_eq!(groups.count(), 2);
}
