//! Names as numbers.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// A name of a template: of a variable, a field, a component, a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Symbol(pub(super) u32);

/// All names of a theme's templates, and what else they name by a literal.
#[derive(Debug)]
pub(super) struct Symbols {
    /// Which of all that this process has read they are: numbers of others mean other names.
    pub(super) id: u64,
    names: Vec<Box<str>>,
    numbers: HashMap<Box<str>, Symbol>,
    /// Messages that are said without arguments.
    pub(super) words: Numbered,
    /// Paths of assets.
    pub(super) assets: Numbered,
    /// Components that are drawn once for many pages.
    pub(super) frames: Numbered,
}

impl Default for Symbols {
    fn default() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            names: Vec::new(),
            numbers: HashMap::new(),
            words: Numbered::default(),
            assets: Numbered::default(),
            frames: Numbered::default(),
        }
    }
}

impl Symbols {
    /// The number of a name, old or new.
    pub(super) fn number(&mut self, name: &str) -> Symbol {
        if let Some(symbol) = self.numbers.get(name) {
            return *symbol;
        }
        // Templates are far too small to name so much.
        let symbol = Symbol(u32::try_from(self.names.len()).unwrap_or(u32::MAX));
        self.names.push(name.into());
        self.numbers.insert(name.into(), symbol);
        symbol
    }

    /// The number of a name that some template mentions.
    pub(super) fn known(&self, name: &str) -> Option<Symbol> {
        self.numbers.get(name).copied()
    }

    pub(super) fn name(&self, symbol: Symbol) -> &str {
        self.names.get(symbol.0 as usize).map_or("", |name| name)
    }

    pub(super) fn count(&self) -> usize {
        self.names.len()
    }
}

/// Texts in the order in which they were first met.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    texts: Vec<Box<str>>,
}

impl Numbered {
    pub(super) fn number(&mut self, text: &str) -> usize {
        self.texts.iter().position(|known| **known == *text).unwrap_or_else(|| {
            self.texts.push(text.into());
            self.texts.len() - 1
        })
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }
}
