use packet::varint::{read_unsigned, unzigzag, write_unsigned, zigzag};
use packet::{checksum, decode, encode, DecodeError, Field, Value};

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        self.0 >> 11 ^ self.0 << 40
    }

    fn number(&mut self) -> i64 {
        let shift = self.next() % 64;
        self.next() as i64 >> shift
    }

    fn value(&mut self) -> Value {
        match self.next() % 4 {
            0 => Value::Number(self.number()),
            1 => Value::Text("aé€𝄞 ".chars().cycle().skip((self.next() % 5) as usize).take((self.next() % 40) as usize).collect()),
            2 => Value::Flag(self.next() % 2 == 0),
            _ => Value::List((0..self.next() % 9).map(|_| self.number()).collect()),
        }
    }
}

#[test]
fn any_packet_there_and_back() {
    let mut random = Random(3);
    for _ in 0..400 {
        let mut id = 0;
        let mut fields = Vec::new();
        for _ in 0..random.next() % 6 {
            id += 1 + (random.next() % 200) as u32;
            fields.push(Field { id, value: random.value() });
        }
        let packet = encode(&fields).unwrap();
        assert_eq!(decode(&packet), Ok((fields.clone(), packet.len())));
        fields.reverse();
        assert_eq!(encode(&fields), Some(packet.clone()));
        for end in 0..packet.len() {
            assert_eq!(decode(&packet[..end]), Err(DecodeError::Truncated));
        }
    }
}

#[test]
fn any_number_there_and_back() {
    for shift in 0..64 {
        for value in [(1u64 << shift) - 1, 1 << shift, u64::MAX >> shift] {
            let mut out = Vec::new();
            write_unsigned(value, &mut out);
            assert_eq!(out.len(), ((64 - value.leading_zeros() as usize) + 6) / 7 + usize::from(value == 0));
            assert_eq!(read_unsigned(&out), Ok((value, out.len())));
            assert_eq!(unzigzag(zigzag(value as i64)), value as i64);
            assert_eq!(zigzag(unzigzag(value)), value);
        }
    }
}

#[test]
fn numbers_that_do_not_fit() {
    assert_eq!(read_unsigned(&[0xff; 9]), Err(DecodeError::Truncated));
    assert_eq!(read_unsigned(&[]), Err(DecodeError::Truncated));
    let mut bytes = vec![0xff; 9];
    bytes.push(1);
    assert_eq!(read_unsigned(&bytes), Ok((u64::MAX, 10)));
    bytes[9] = 2;
    assert_eq!(read_unsigned(&bytes), Err(DecodeError::TooLarge));
    bytes[9] = 0x80;
    bytes.push(0);
    assert_eq!(read_unsigned(&bytes), Err(DecodeError::TooLarge));
}

#[test]
fn known_checksums() {
    assert_eq!(checksum(b""), 0);
    assert_eq!(checksum(b"abcdef"), 0x2057);
    assert_eq!(checksum(b"abcdefgh"), 0x0627);
    assert_eq!(checksum(&[255]), 0);
}

fn packet(body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xC0, 0xDE, 2];
    write_unsigned(body.len() as u64, &mut bytes);
    bytes.extend_from_slice(body);
    bytes.extend_from_slice(&checksum(body).to_be_bytes());
    bytes
}

#[test]
fn bad_bodies() {
    assert_eq!(decode(&packet(&[1 << 2 | 2, 2])), Err(DecodeError::Kind(2)));
    assert_eq!(decode(&packet(&[1 << 2 | 1, 2, b'a'])), Err(DecodeError::Truncated));
    assert_eq!(decode(&packet(&[1 << 2 | 1, 1, 0xff])), Err(DecodeError::BadText));
    assert_eq!(decode(&packet(&[1 << 2])), Err(DecodeError::Truncated));
    assert_eq!(decode(&packet(&[5 << 2, 1, 0, 1])), Err(DecodeError::OutOfOrder(5)));
    assert_eq!(decode(&packet(&[5 << 2, 1, 1 << 2, 2])).unwrap().0[1], Field { id: 6, value: Value::Number(1) });
    assert_eq!(decode(&packet(&[0, 1])).unwrap().0[0], Field { id: 0, value: Value::Number(-1) });
    assert_eq!(decode(&packet(&[3, 3, 2, 2, 3])).unwrap().0[0].value, Value::List(vec![1, 2, 0]));
}

#[test]
fn sizes() {
    assert_eq!(decode(&packet(&[0; 4097])), Err(DecodeError::TooLarge));
    let fields = [Field { id: 1, value: Value::List(vec![0; 4093]) }];
    assert_eq!(encode(&fields).unwrap().len(), 4096 + 7);
    assert!(encode(&[Field { id: 1, value: Value::List(vec![0; 4094]) }]).is_none());
    assert_eq!(encode(&[]).unwrap(), [0xC0, 0xDE, 2, 0, 0, 0]);
}
