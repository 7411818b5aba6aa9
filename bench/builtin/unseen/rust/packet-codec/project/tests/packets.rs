use packet::varint::{read_unsigned, unzigzag, write_unsigned, zigzag};
use packet::{checksum, decode, encode, DecodeError, Field, Value};

fn sample() -> Vec<Field> {
    vec![
        Field { id: 7, value: Value::Text("héllo".to_string()) },
        Field { id: 1, value: Value::Number(-300) },
        Field { id: 9, value: Value::List(vec![1000, 1001, 999]) },
        Field { id: 2, value: Value::Flag(true) },
    ]
}

#[test]
fn numbers_take_few_bytes() {
    for (value, bytes) in [(0u64, vec![0u8]), (127, vec![127]), (128, vec![0x80, 1]), (300, vec![0xAC, 2])] {
        let mut out = Vec::new();
        write_unsigned(value, &mut out);
        assert_eq!(out, bytes);
        assert_eq!(read_unsigned(&out), Ok((value, out.len())));
    }
}

#[test]
fn negative_numbers_stay_small() {
    assert_eq!([0, -1, 1, -2].map(zigzag), [0, 1, 2, 3]);
    assert_eq!(unzigzag(zigzag(-123456)), -123456);
}

#[test]
fn fields_come_back_in_order() {
    let packet = encode(&sample()).unwrap();
    let (fields, used) = decode(&packet).unwrap();
    assert_eq!(used, packet.len());
    assert_eq!(fields.iter().map(|field| field.id).collect::<Vec<_>>(), [1, 2, 7, 9]);
    assert_eq!(fields[0].value, Value::Number(-300));
    assert_eq!(fields[2].value, Value::Text("héllo".to_string()));
    assert_eq!(fields[3].value, Value::List(vec![1000, 1001, 999]));
}

#[test]
fn the_bytes_are_those_of_the_format() {
    let packet = encode(&[Field { id: 3, value: Value::Flag(true) }]).unwrap();
    assert_eq!(packet, [0xC0, 0xDE, 2, 2, 14, 1, 29, 15]);
}

#[test]
fn packets_may_follow_each_other() {
    let mut stream = encode(&sample()).unwrap();
    let first = stream.len();
    stream.extend(encode(&[]).unwrap());
    assert_eq!(decode(&stream).unwrap().1, first);
    assert_eq!(decode(&stream[first..]), Ok((vec![], 6)));
}

#[test]
fn damage_is_noticed() {
    let mut packet = encode(&sample()).unwrap();
    assert_eq!(decode(&packet[..packet.len() - 1]), Err(DecodeError::Truncated));
    packet[6] ^= 4;
    assert_eq!(decode(&packet), Err(DecodeError::Checksum));
    packet[2] = 1;
    assert_eq!(decode(&packet), Err(DecodeError::Version(1)));
    packet[0] = 0;
    assert_eq!(decode(&packet), Err(DecodeError::NotAPacket));
}

#[test]
fn the_checksum_sees_swapped_bytes() {
    assert_ne!(checksum(&[1, 2]), checksum(&[2, 1]));
    assert_eq!(checksum(b"abcde"), 0xC8F0);
}

#[test]
fn large_packets_are_refused() {
    let text = |length| vec![Field { id: 0, value: Value::Text("x".repeat(length)) }];
    assert!(encode(&text(4093)).is_some());
    assert!(encode(&text(4094)).is_none());
}
