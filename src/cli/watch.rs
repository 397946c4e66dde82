//! How long a part of a run took, for its summary.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::outlet::Outlet;

/// Measures one stretch of work and shows it as it goes on.
pub(super) struct Watch<'o> {
    outlet: &'o Outlet,
    begun: OnceLock<(usize, Instant)>,
    took: OnceLock<Duration>,
}

impl<'o> Watch<'o> {
    pub(super) fn new(outlet: &'o Outlet) -> Self {
        Self { outlet, begun: OnceLock::new(), took: OnceLock::new() }
    }

    /// So many steps begin.
    pub(super) fn begin(&self, steps: usize) {
        let _ = self.begun.set((steps, Instant::now()));
        self.outlet.begin_progress(steps);
    }

    /// They are done.
    pub(super) fn end(&self) {
        self.outlet.end_progress();
        if let Some((_, begun)) = self.begun.get() {
            let _ = self.took.set(begun.elapsed());
        }
    }

    /// How many steps, and how long they took; none if there was nothing to do.
    pub(super) fn told(&self) -> Option<(usize, Duration)> {
        let (steps, _) = self.begun.get()?;
        Some((*steps, *self.took.get()?)).filter(|(steps, _)| *steps > 0)
    }
}
