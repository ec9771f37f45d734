create table notices_notice (
  id ${id},
  title ${key} not null
);
