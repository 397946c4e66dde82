//! The values of a page as they are drawn from: one after the other in memory that the next page uses again.
//!
//! In: anything serialisable. Out: [`Slot`]s that lead to others. A field that no template mentions by its name is left
//! out, for nobody could ask for it: who prints, compares or counts a whole record is not served here but by Tera.

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::symbols::{Symbol, Symbols};

/// A value, or where its parts lie.
#[derive(Clone, Copy, Debug)]
pub(super) enum Slot {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(Stretch),
    /// Its values.
    List(Stretch),
    /// Its fields.
    Record(Stretch),
    /// Its keys and values in turn, as slots.
    Map(Stretch),
    /// What cannot be drawn here: a number above all that templates reckon with.
    Unfit,
}

/// A stretch of texts, slots or fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) at: u32,
    pub(super) len: u32,
}

impl Stretch {
    fn of<T>(self, all: &[T]) -> &[T] {
        &all[self.at as usize..(self.at + self.len) as usize]
    }
}

/// The values of a page or site.
#[derive(Clone, Debug, Default)]
pub(super) struct Tape {
    texts: String,
    slots: Vec<Slot>,
    fields: Vec<(Symbol, Slot)>,
    /// Values of lists and records that are not complete.
    open_slots: Vec<Slot>,
    open_fields: Vec<(Symbol, Slot)>,
    known: Known,
    /// The [`Symbols`] that `known` is of.
    known_of: u64,
}

/// More than this does not fit into a stretch.
const LONGEST: usize = u32::MAX as usize;

impl Tape {
    /// Forgets all values, but not where there is room for them.
    pub(super) fn clear(&mut self) {
        self.texts.clear();
        self.slots.clear();
        self.fields.clear();
        self.open_slots.clear();
        self.open_fields.clear();
    }

    /// Adds a value. None where it cannot be held.
    pub(super) fn add(&mut self, value: &(impl Serialize + ?Sized), symbols: &Symbols) -> Option<Slot> {
        if self.known_of != symbols.id {
            self.known = Known::default();
            self.known_of = symbols.id;
        }
        let slot = value.serialize(Writer { tape: self, symbols }).ok()?;
        let longest = self.texts.len().max(self.slots.len()).max(self.fields.len());
        (longest < LONGEST).then_some(slot)
    }

    pub(super) fn text(&self, stretch: Stretch) -> &str {
        self.texts.get(stretch.at as usize..(stretch.at + stretch.len) as usize).unwrap_or_default()
    }

    pub(super) fn slots(&self, stretch: Stretch) -> &[Slot] {
        stretch.of(&self.slots)
    }

    pub(super) fn field(&self, stretch: Stretch, name: Symbol) -> Option<Slot> {
        let fields = stretch.of(&self.fields);
        fields.iter().find(|(known, _)| *known == name).map(|(_, slot)| *slot)
    }

    fn add_text(&mut self, text: &str) -> Slot {
        let stretch = stretch(self.texts.len(), text.len());
        self.texts.push_str(text);
        Slot::Text(stretch)
    }

    /// Makes a list of the values that are open since `from`.
    fn close_slots(&mut self, from: usize) -> Stretch {
        let stretch = stretch(self.slots.len(), self.open_slots.len() - from);
        self.slots.extend(self.open_slots.drain(from..));
        stretch
    }

    fn close_fields(&mut self, from: usize) -> Stretch {
        let stretch = stretch(self.fields.len(), self.open_fields.len() - from);
        self.fields.extend(self.open_fields.drain(from..));
        stretch
    }
}

/// Cut short where it does not fit: [`Tape::add`] then gives nothing.
fn stretch(at: usize, len: usize) -> Stretch {
    let fit = |number: usize| u32::try_from(number).unwrap_or(0);
    if at + len > LONGEST { Stretch { at: 0, len: 0 } } else { Stretch { at: fit(at), len: fit(len) } }
}

/// The numbers of fields' names by where these stand in memory: a name of a type is always the same text.
#[derive(Clone, Debug)]
struct Known(Vec<(usize, usize, Option<Symbol>)>);

impl Default for Known {
    fn default() -> Self {
        Self(vec![(0, 0, None); 1024])
    }
}

impl Known {
    #[inline]
    fn number(&mut self, name: &'static str, symbols: &Symbols) -> Option<Symbol> {
        let key = (name.as_ptr().addr(), name.len());
        let place = (key.0 ^ (key.0 >> 7) ^ (key.1 << 5)) % self.0.len();
        let kept = self.0[place];
        if (kept.0, kept.1) == key {
            return kept.2;
        }
        let symbol = symbols.known(name);
        self.0[place] = (key.0, key.1, symbol);
        symbol
    }
}

/// Why a value is not on the tape.
#[derive(Debug)]
pub(super) struct Unfit;

impl std::fmt::Display for Unfit {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("no value for a template")
    }
}

impl std::error::Error for Unfit {}

impl Error for Unfit {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Writes a value to the end of a tape.
struct Writer<'t> {
    tape: &'t mut Tape,
    symbols: &'t Symbols,
}

/// A list, record or map that is being written.
struct Open<'t> {
    tape: &'t mut Tape,
    symbols: &'t Symbols,
    /// Its first value among the open ones.
    from: usize,
    /// Of a variant that has a name: that name.
    variant: Option<&'static str>,
}

impl<'t> Writer<'t> {
    fn open_slots(self, variant: Option<&'static str>) -> Open<'t> {
        Open { from: self.tape.open_slots.len(), tape: self.tape, symbols: self.symbols, variant }
    }

    fn open_fields(self, variant: Option<&'static str>) -> Open<'t> {
        Open { from: self.tape.open_fields.len(), tape: self.tape, symbols: self.symbols, variant }
    }
}

impl Open<'_> {
    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<Slot, Unfit> {
        value.serialize(Writer { tape: self.tape, symbols: self.symbols })
    }

    #[inline]
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        let slot = self.value(value)?;
        self.tape.open_slots.push(slot);
        Ok(())
    }

    #[inline]
    fn add_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unfit> {
        if let Some(symbol) = self.tape.known.number(name, self.symbols) {
            let slot = self.value(value)?;
            self.tape.open_fields.push((symbol, slot));
        }
        Ok(())
    }

    fn list(self) -> Result<Slot, Unfit> {
        let slot = Slot::List(self.tape.close_slots(self.from));
        Ok(named(self.tape, self.symbols, self.variant, slot))
    }

    fn record(self) -> Result<Slot, Unfit> {
        let slot = Slot::Record(self.tape.close_fields(self.from));
        Ok(named(self.tape, self.symbols, self.variant, slot))
    }
}

/// A value as the one field of a record, where it belongs to a variant that has a name.
fn named(tape: &mut Tape, symbols: &Symbols, variant: Option<&'static str>, slot: Slot) -> Slot {
    let Some(name) = variant else { return slot };
    let from = tape.open_fields.len();
    if let Some(symbol) = tape.known.number(name, symbols) {
        tape.open_fields.push((symbol, slot));
    }
    Slot::Record(tape.close_fields(from))
}

macro_rules! whole_numbers {
    ($($method:ident($kind:ty),)*) => {$(
        fn $method(self, number: $kind) -> Result<Slot, Unfit> {
            Ok(i64::try_from(number).map_or(Slot::Unfit, Slot::Int))
        }
    )*};
}

impl<'t> Serializer for Writer<'t> {
    type Ok = Slot;
    type Error = Unfit;
    type SerializeSeq = Open<'t>;
    type SerializeTuple = Open<'t>;
    type SerializeTupleStruct = Open<'t>;
    type SerializeTupleVariant = Open<'t>;
    type SerializeMap = Open<'t>;
    type SerializeStruct = Open<'t>;
    type SerializeStructVariant = Open<'t>;

    whole_numbers! {
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64), serialize_i128(i128),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_u128(u128),
    }

    fn serialize_bool(self, value: bool) -> Result<Slot, Unfit> {
        Ok(Slot::Bool(value))
    }

    fn serialize_f32(self, number: f32) -> Result<Slot, Unfit> {
        Ok(Slot::Float(f64::from(number)))
    }

    fn serialize_f64(self, number: f64) -> Result<Slot, Unfit> {
        Ok(Slot::Float(number))
    }

    fn serialize_char(self, letter: char) -> Result<Slot, Unfit> {
        Ok(self.tape.add_text(letter.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, text: &str) -> Result<Slot, Unfit> {
        Ok(self.tape.add_text(text))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Slot, Unfit> {
        Err(Unfit)
    }

    fn serialize_none(self) -> Result<Slot, Unfit> {
        Ok(Slot::None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Slot, Unfit> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Slot, Unfit> {
        Ok(Slot::None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Slot, Unfit> {
        Ok(Slot::None)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Slot, Unfit> {
        Ok(self.tape.add_text(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Slot, Unfit> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Slot, Unfit> {
        let Writer { tape, symbols } = self;
        let slot = value.serialize(Writer { tape, symbols })?;
        Ok(named(tape, symbols, Some(variant), slot))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'t>, Unfit> {
        Ok(self.open_slots(None))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'t>, Unfit> {
        Ok(self.open_slots(None))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'t>, Unfit> {
        Ok(self.open_slots(None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t>, Unfit> {
        Ok(self.open_slots(Some(variant)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'t>, Unfit> {
        Ok(self.open_slots(None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'t>, Unfit> {
        Ok(self.open_fields(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t>, Unfit> {
        Ok(self.open_fields(Some(variant)))
    }
}

macro_rules! opens {
    ($($kind:ident::$method:ident($($name:ident)?) => $add:ident, $close:ident;)*) => {$(
        impl $kind for Open<'_> {
            type Ok = Slot;
            type Error = Unfit;

            fn $method<T: Serialize + ?Sized>(
                &mut self,
                $($name: &'static str,)?
                value: &T,
            ) -> Result<(), Unfit> {
                self.$add($($name,)? value)
            }

            fn end(self) -> Result<Slot, Unfit> {
                self.$close()
            }
        }
    )*};
}

opens! {
    SerializeSeq::serialize_element() => add, list;
    SerializeTuple::serialize_element() => add, list;
    SerializeTupleStruct::serialize_field() => add, list;
    SerializeTupleVariant::serialize_field() => add, list;
    SerializeStruct::serialize_field(name) => add_field, record;
    SerializeStructVariant::serialize_field(name) => add_field, record;
}

impl SerializeMap for Open<'_> {
    type Ok = Slot;
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        self.add(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        self.add(value)
    }

    fn end(self) -> Result<Slot, Unfit> {
        Ok(Slot::Map(self.tape.close_slots(self.from)))
    }
}
