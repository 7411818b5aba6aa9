use network::{parse_address, Network};

fn network(text: &str) -> Network {
    text.parse().unwrap()
}

#[test]
fn everything_is_in_the_whole() {
    assert!(network("0.0.0.0/0").contains(0));
    assert!(network("1.2.3.4/0").contains(u32::MAX));
}

#[test]
fn a_single_address() {
    let host = network("10.0.0.7/32");
    assert_eq!(host.size(), 1);
    assert!(host.contains(parse_address("10.0.0.7").unwrap()));
    assert!(!host.contains(parse_address("10.0.0.6").unwrap()));
}

#[test]
fn the_ends_of_a_network() {
    let office = network("172.16.8.0/21");
    assert!(office.contains(parse_address("172.16.8.0").unwrap()));
    assert!(office.contains(parse_address("172.16.15.255").unwrap()));
    assert!(!office.contains(parse_address("172.16.16.0").unwrap()));
    assert!(!office.contains(parse_address("172.16.7.255").unwrap()));
}

#[test]
fn sizes() {
    assert_eq!(network("10.0.0.0/8").size(), 1 << 24);
    assert_eq!(network("0.0.0.0/0").size(), 1 << 32);
}

#[test]
fn an_empty_part_is_refused() {
    assert!(parse_address("1..2.3").is_err());
    assert!(parse_address("").is_err());
}
