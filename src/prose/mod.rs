//! Stub.
/// x
#[derive(Clone, Debug, Default)]
pub struct Prose;
