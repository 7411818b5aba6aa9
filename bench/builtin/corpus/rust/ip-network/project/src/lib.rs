//! IPv4 networks in the notation 10.1.0.0/16.

use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: u32,
    prefix: u32,
}

#[derive(Debug, PartialEq, Eq)]
pub struct BadNetwork;

/// Reads an address such as 192.168.0.1.
pub fn parse_address(text: &str) -> Result<u32, BadNetwork> {
    let mut address: u32 = 0;
    let mut parts = 0;
    for part in text.split('.') {
        let byte: u8 = part.parse().map_err(|_| BadNetwork)?;
        address = address << 8 | u32::from(byte);
        parts += 1;
    }
    if parts == 4 { Ok(address) } else { Err(BadNetwork) }
}

impl Network {
    fn mask(self) -> u32 {
        if self.prefix == 0 { 0 } else { u32::MAX << (32 - self.prefix) }
    }

    pub fn contains(self, address: u32) -> bool {
        (address | self.mask()) == self.address
    }

    /// How many addresses the network has.
    pub fn size(self) -> u64 {
        1u64 << (32 - self.prefix)
    }
}

impl FromStr for Network {
    type Err = BadNetwork;

    fn from_str(text: &str) -> Result<Self, BadNetwork> {
        let (address, prefix) = text.split_once('/').ok_or(BadNetwork)?;
        let prefix: u32 = prefix.parse().map_err(|_| BadNetwork)?;
        if prefix > 32 {
            return Err(BadNetwork);
        }
        let network = Self { address: parse_address(address)?, prefix };
        Ok(Self { address: network.address & network.mask(), prefix })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.address.to_be_bytes();
        write!(formatter, "{a}.{b}.{c}.{d}/{}", self.prefix)
    }
}
