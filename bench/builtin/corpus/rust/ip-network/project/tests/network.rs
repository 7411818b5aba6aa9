use network::{parse_address, BadNetwork, Network};

fn contains(network: &str, address: &str) -> bool {
    network.parse::<Network>().unwrap().contains(parse_address(address).unwrap())
}

#[test]
fn addresses_inside() {
    assert!(contains("192.168.0.0/16", "192.168.44.5"));
}

#[test]
fn addresses_outside() {
    assert!(!contains("192.168.0.0/16", "192.169.0.1"));
    assert!(!contains("10.0.0.0/8", "11.0.0.0"));
}

#[test]
fn host_bits_are_dropped() {
    assert_eq!("10.1.2.3/16".parse::<Network>().unwrap().to_string(), "10.1.0.0/16");
}

#[test]
fn malformed_networks_are_refused() {
    for text in ["10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.256/8"] {
        assert_eq!(text.parse::<Network>(), Err(BadNetwork));
    }
}
