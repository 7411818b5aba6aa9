//! A traffic light with a push button for pedestrians.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Red,
    RedYellow,
    Green,
    Yellow,
}

pub struct Light {
    phase: Phase,
    seconds: u32,
    requested: bool,
}

impl Light {
    pub fn new() -> Self {
        Self { phase: Phase::Red, seconds: 0, requested: false }
    }

    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// A pedestrian asks for the road; a green phase then ends early.
    pub fn press(&mut self) {
        self.requested = true;
    }

    /// One second passes.
    pub fn tick(&mut self) {
        self.seconds += 1;
        if self.seconds >= self.length() {
            self.advance();
        }
    }

    fn length(&self) -> u32 {
        match self.phase {
            Phase::Red => 20,
            Phase::RedYellow => 2,
            Phase::Green if self.requested => 10,
            Phase::Green => 30,
            Phase::Yellow => 3,
        }
    }

    fn advance(&mut self) {
        self.phase = match self.phase {
            Phase::Red => Phase::RedYellow,
            Phase::RedYellow => Phase::Green,
            Phase::Green => Phase::Red,
            Phase::Yellow => Phase::Red,
        };
        if self.phase == Phase::Red {
            self.requested = false;
        }
        self.seconds = 0;
    }
}

impl Default for Light {
    fn default() -> Self {
        Self::new()
    }
}
