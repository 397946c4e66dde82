//! The words by which figures are cited.

use super::Pen;
use crate::awards::compare;
use crate::awards::coverage::Status;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::awards::source::Source;

impl Pen<'_> {
    /// The words by which a table, or one region's figure in it, is cited: what, of when, according to whom, and
    /// where it stands. None for what is illustrative: it is no fact to be cited.
    #[must_use]
    pub fn cite(&self, at: DatasetAt, region: Option<RegionAt>, url: String) -> Option<String> {
        let dataset = &self.public[at];
        if dataset.status == Status::Illustrative {
            return None;
        }
        let settings = &self.public.settings;
        let decimals = self.public[dataset.measure].decimals;
        let caption = self.head(at).caption;
        let share = region.and_then(|region| Some((region, compare::share(dataset, region, None)?)));
        let what = match (share, region) {
            (Some((region, share)), _) => {
                format!("{}. {caption}", self.spoken_share(region, share, decimals))
            }
            (None, Some(region)) => format!("{}. {caption}", self.region_name(region)),
            (None, None) => caption,
        };
        let source = dataset.source.as_ref().map(|source| self.cited_source(source));
        let words = [
            ("what", what.into()),
            ("publisher", self.plain(&settings.publisher.name).to_string().into()),
            ("site", self.plain(&settings.title).to_string().into()),
            ("url", url.into()),
            ("source", source.clone().unwrap_or_default().into()),
        ];
        Some(match source {
            Some(_) => self.say("cite", &words),
            None => self.say("cite-without-source", &words[..4]),
        })
    }

    fn cited_source(&self, source: &Source) -> String {
        let title = source.title.as_ref().map(|title| format!(", {}", self.plain(title)));
        let published = source.published.map(|date| format!(", {}", self.locale.partial(date)));
        format!("{}{}{}", source.name, title.unwrap_or_default(), published.unwrap_or_default())
    }
}
