-- a case of a whole method is the subject of the run of the same id; what was filled in stands in the run's first row
create table core_case (
  id ${id} references core_run (id),
  kind ${key} not null,
  title text not null,
  -- the columns that the kind declares, in their order
  value_1 ${key} not null,
  value_2 ${key} not null,
  value_3 ${key} not null,
  value_4 ${key} not null,
  -- the member whose own matter it is, or 0
  member_id bigint not null,
  started_at bigint not null,
  erased smallint not null
);
create index core_case_kept on core_case (kind, started_at) where erased = 0;
create index core_case_person on core_case (member_id, id) where member_id <> 0;

-- the order in which runs want to be seen to: by deadline, then those without, those that pause, those that have ended
alter table core_run add column due_order bigint not null default 0;
update core_run set due_order = case when ended_at > 0 then 9000000000000003 when paused_at > 0 then 9000000000000002
  when due_at = 0 then 9000000000000001 else due_at end;
create index core_run_procedure on core_run (procedure, id);
create index core_run_due on core_run (procedure, due_order, id);
create index core_run_due_subdistrict on core_run (subdistrict_id, procedure, due_order, id);
create index core_run_due_community on core_run (community_id, procedure, due_order, id);
create index core_run_due_grid on core_run (grid_id, procedure, due_order, id);
create index core_run_due_undertaker on core_run (undertaker_id, procedure, due_order, id);

-- open runs by whom they wait for: the organization in charge, and co-handlers whose part is not done
create table core_inbox (
  run_id bigint not null references core_run (id),
  organization_id bigint not null,
  lead smallint not null,
  due_order bigint not null,
  primary key (run_id, organization_id)
);
create index core_inbox_organization on core_inbox (organization_id, due_order, run_id);
insert into core_inbox (run_id, organization_id, lead, due_order)
  select id, undertaker_id, 1, due_order from core_run where ended_at = 0 and undertaker_id <> 0;
insert into core_inbox (run_id, organization_id, lead, due_order)
  select c.run_id, c.organization_id, 0, r.due_order from core_run_co_handler c join core_run r on r.id = c.run_id
  where c.done = 0 and r.ended_at = 0 and r.undertaker_id <> c.organization_id;
drop table core_run_co_handler;
