-- what a case is called where it waits; erased with the payloads
alter table core_run add column title text not null default '';
