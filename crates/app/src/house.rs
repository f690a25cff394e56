//! What every use case is given: storage, key, time, chance and the definitions.

use std::sync::Arc;

use domain::actor::{Actor, Purpose};
use domain::id::{ItemId, MunicipalityId, PersonId};
use domain::programme::Programme;
use jiff::Timestamp;
use jiff::civil::Date;
use store::Store;
use uuid::Uuid;

use crate::clock::{Clock, Entropy, amsterdam_date, fresh_uuid};
use crate::failure::Failure;
use crate::letters::Templates;
use crate::vault::Vault;
use crate::work::Work;

/// The product without its edges.
#[derive(Clone)]
pub struct House {
    pub store: Arc<dyn Store>,
    pub vault: Arc<Vault>,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub programmes: Arc<Vec<Programme>>,
    pub letters: Arc<Templates>,
    /// Password hashes cost memory; only this many are made at once.
    pub hashing: Arc<tokio::sync::Semaphore>,
}

impl House {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Returns the date in the Netherlands.
    pub fn today(&self) -> Date {
        amsterdam_date(self.now())
    }

    pub fn fresh_uuid(&self) -> Uuid {
        fresh_uuid(self.clock.as_ref(), self.entropy.as_ref())
    }

    pub fn fresh_item(&self) -> ItemId {
        ItemId::new(self.fresh_uuid())
    }

    pub fn fresh_person(&self) -> PersonId {
        PersonId::new(self.fresh_uuid())
    }

    /// Returns the definition of a programme, if there is one by that name.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// Begins a unit of work that is journalled, even when it only reads.
    pub async fn work<'a, R>(&'a self, actor: &'a Actor, purpose: Purpose) -> Result<Work<'a>, Failure<R>> {
        let tx = self.store.write(actor.municipality).await?;
        Ok(Work::begin(self, actor, purpose, tx))
    }

    /// Where a value of a table stands, for sealing it.
    pub(crate) fn place<'p>(
        municipality: MunicipalityId,
        table: &'p str,
        row: &'p [u8],
    ) -> crate::vault::Place<'p> {
        crate::vault::Place { municipality, table, row }
    }
}
