//! `schema`: the JSON Schema of a kind of source file, for editors that complete and check.

use super::Ending;
use super::outlet::Outlet;
use crate::content::READERS;

pub(super) fn run(kind: Option<&str>, outlet: &mut Outlet) -> Ending {
    let text = match kind {
        Some(kind) => match READERS.iter().find(|reader| reader.name == kind) {
            Some(reader) => format!("{:#}\n", reader.schema()),
            None => {
                let known: Vec<&str> = READERS.iter().map(|reader| reader.name).collect();
                outlet.complain(&known.join(" "));
                return Ending::Failed;
            }
        },
        None => READERS.iter().map(|reader| format!("{}\t{}\n", reader.name, reader.files)).collect(),
    };
    if outlet.result(&text).is_err() { Ending::Failed } else { Ending::Done }
}
