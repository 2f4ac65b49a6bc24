META
key;value
description;Courses for the learning budget 2031
num_projects;3
num_votes;5
budget;900
vote_type;approval
PROJECTS
project_id;cost;name
1;500;Negotiation
2;400;First aid
3;300;Spreadsheets
VOTES
voter_id;vote
a;1,2
b;1
c;2,3
d;2,3
e;3
