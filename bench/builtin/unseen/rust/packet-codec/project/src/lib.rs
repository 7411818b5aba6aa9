//! A wire format for small messages: a header, numbered fields, a checksum.

pub mod varint;

use varint::{read_unsigned, unzigzag, write_unsigned, zigzag};

const MAGIC: [u8; 2] = [0xC0, 0xDE];
const VERSION: u8 = 2;
const MOST_BODY: usize = 4096;

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(i64),
    Text(String),
    Flag(bool),
    List(Vec<i64>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub id: u32,
    pub value: Value,
}

#[derive(Debug, PartialEq)]
pub enum DecodeError {
    Truncated,
    TooLarge,
    NotAPacket,
    Version(u8),
    Checksum,
    Kind(u8),
    BadText,
    OutOfOrder(u32),
}

/// A sum that notices changed and swapped bytes, as Fletcher's.
pub fn checksum(bytes: &[u8]) -> u16 {
    let mut low = 0u16;
    let mut high = 0u16;
    for byte in bytes {
        low = (low + u16::from(*byte)) % 255;
        high = (high + low) % 255;
    }
    high << 8 | low
}

fn kind_of(value: &Value) -> u64 {
    match value {
        Value::Number(_) => 0,
        Value::Text(_) => 1,
        Value::Flag(_) => 2,
        Value::List(_) => 3,
    }
}

fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Number(number) => write_unsigned(zigzag(*number), out),
        Value::Text(text) => {
            write_unsigned(text.len() as u64, out);
            out.extend_from_slice(text.as_bytes());
        }
        Value::Flag(flag) => out.push(u8::from(*flag)),
        Value::List(numbers) => {
            write_unsigned(numbers.len() as u64, out);
            let mut previous = 0i64;
            for number in numbers {
                write_unsigned(zigzag(number.wrapping_sub(previous)), out);
                previous = *number;
            }
        }
    }
}

/// Writes the fields in the order of their ids, which must differ; None when the packet would be too large.
pub fn encode(fields: &[Field]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Field> = fields.iter().collect();
    sorted.sort_by_key(|field| field.id);
    let mut body = Vec::new();
    let mut previous = 0;
    for field in sorted {
        let step = u64::from(field.id - previous);
        write_unsigned(step << 2 | kind_of(&field.value), &mut body);
        write_value(&field.value, &mut body);
        previous = field.id;
    }
    if body.len() > MOST_BODY {
        return None;
    }
    let mut packet = MAGIC.to_vec();
    packet.push(VERSION);
    write_unsigned(body.len() as u64, &mut packet);
    packet.extend_from_slice(&body);
    packet.extend_from_slice(&checksum(&body).to_be_bytes());
    Some(packet)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        if count > self.bytes.len() {
            return Err(DecodeError::Truncated);
        }
        let (taken, rest) = self.bytes.split_at(count);
        self.bytes = rest;
        Ok(taken)
    }

    fn unsigned(&mut self) -> Result<u64, DecodeError> {
        let (value, used) = read_unsigned(self.bytes)?;
        self.bytes = &self.bytes[used..];
        Ok(value)
    }

    fn value(&mut self, kind: u8) -> Result<Value, DecodeError> {
        match kind {
            0 => Ok(Value::Number(unzigzag(self.unsigned()?))),
            1 => {
                let length = self.unsigned()? as usize;
                let text = std::str::from_utf8(self.take(length)?).map_err(|_| DecodeError::BadText)?;
                Ok(Value::Text(text.to_string()))
            }
            2 => match self.take(1)?[0] {
                flag if flag < 2 => Ok(Value::Flag(flag == 1)),
                other => Err(DecodeError::Kind(other)),
            },
            _ => {
                let count = self.unsigned()?;
                let mut numbers = Vec::new();
                let mut previous = 0i64;
                for _ in 0..count {
                    previous = previous.wrapping_add(unzigzag(self.unsigned()?));
                    numbers.push(previous);
                }
                Ok(Value::List(numbers))
            }
        }
    }
}

/// Reads one packet and returns its fields with the number of bytes it took.
pub fn decode(bytes: &[u8]) -> Result<(Vec<Field>, usize), DecodeError> {
    let mut reader = Reader { bytes };
    if reader.take(2)? != MAGIC {
        return Err(DecodeError::NotAPacket);
    }
    let version = reader.take(1)?[0];
    if version != VERSION {
        return Err(DecodeError::Version(version));
    }
    let length = reader.unsigned()? as usize;
    if length > MOST_BODY {
        return Err(DecodeError::TooLarge);
    }
    let body = reader.take(length)?;
    let sum = reader.take(2)?;
    if checksum(body).to_be_bytes() != sum {
        return Err(DecodeError::Checksum);
    }
    let used = bytes.len() - reader.bytes.len();

    let mut fields: Vec<Field> = Vec::new();
    let mut inner = Reader { bytes: body };
    let mut id = 0;
    while inner.bytes.is_empty() {
        let tag = inner.unsigned()?;
        let step = (tag >> 2) as u32;
        if step == 0 && !fields.is_empty() {
            return Err(DecodeError::OutOfOrder(id));
        }
        id += step;
        let value = inner.value((tag & 3) as u8)?;
        fields.push(Field { id, value });
    }
    Ok((fields, used))
}
