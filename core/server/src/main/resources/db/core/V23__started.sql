-- a day is counted in one community without looking at the rows of the others
drop index core_run_started;
create index core_run_started on core_run (procedure, started_at, community_id);
