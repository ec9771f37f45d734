create table saboteur_thing (
  id ${id},
  name ${key} not null
);
