//! JSON: what all rows share, then one object for each row. Codes, percentages and counts beyond 2^53 are text.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::facts::{Fact, Facts};
use super::table::{Cell, Column, Table};

/// The table as JSON, with what is known of it before its rows.
pub(super) fn write(table: &Table, facts: &Facts) -> Vec<u8> {
    // Neither names of columns nor cells can fail to be written.
    let mut bytes = serde_json::to_vec(&Document { table, facts }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

struct Document<'t> {
    table: &'t Table,
    facts: &'t Facts,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for fact in &self.facts.of_all {
            map.serialize_entry(fact.key, &*fact.value)?;
        }
        if !self.facts.datasets.is_empty() {
            let each: Vec<_> = self.facts.datasets.iter().map(|facts| Object(facts)).collect();
            map.serialize_entry("datasets", &each)?;
        }
        map.serialize_entry("records", &Records(self.table))?;
        map.end()
    }
}

struct Object<'t>(&'t [Fact]);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|fact| (fact.key, &*fact.value)))
    }
}

struct Records<'t>(&'t Table);

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.0.rows.len()))?;
        for row in &self.0.rows {
            list.serialize_element(&Record { columns: &self.0.columns, row })?;
        }
        list.end()
    }
}

struct Record<'t> {
    columns: &'t [Column],
    row: &'t [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.columns.iter().map(|column| column.name).zip(self.row))
    }
}
