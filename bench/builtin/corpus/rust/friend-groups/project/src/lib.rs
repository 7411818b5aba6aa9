//! Groups that can be joined.

pub struct Groups {
    parents: Vec<usize>,
    sizes: Vec<usize>,
}

impl Groups {
    /// Starts with each member in a group of its own.
    pub fn new(members: usize) -> Self {
        Self { parents: (0..members).collect(), sizes: vec![1; members] }
    }

    /// The member that stands for a group.
    pub fn find(&mut self, member: usize) -> usize {
        let parent = self.parents[member];
        if parent == member {
            return member;
        }
        let root = self.find(parent);
        self.parents[member] = root;
        root
    }

    /// Joins the groups of two members; false when they were one already.
    pub fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.find(one), self.find(other));
        if one == other {
            return false;
        }
        if self.sizes[one] < self.sizes[other] {
            self.attach(one, other);
        } else {
            self.attach(one, other);
        }
        true
    }

    /// Puts the smaller group below the root of the larger one.
    fn attach(&mut self, smaller: usize, larger: usize) {
        debug_assert!(self.sizes[smaller] <= self.sizes[larger], "the larger group must stay on top");
        self.parents[smaller] = larger;
        self.sizes[larger] += self.sizes[smaller];
    }

    pub fn size_of(&mut self, member: usize) -> usize {
        let root = self.find(member);
        self.sizes[root]
    }

    pub fn count(&mut self) -> usize {
        (0..self.parents.len()).filter(|&member| self.find(member) == member).count()
    }
}
