# The words of every finding, by its code. In alphabetical order. Attributes: .help and related places.

duplicate-address = two sources would be published at "{ $address }"
    .first = the address is taken here
    .help = change the `slug` of one of them
duplicate-id = the id "{ $id }" is already taken
    .first = first used here
    .help = give one of them another id
duplicate-key = the key "{ $key }" stands here twice
    .first = first here
    .help = delete one, or join what they say
missing-key = the key "{ $key }" is missing
    .help = add `{ $key }: …`
unknown-id = "{ $id }" is not a known { $kind }
    .help = did you mean "{ $suggestion }"?
unknown-key = the key "{ $key }" is not known here
    .help = did you mean "{ $suggestion }"?
wrong-type = this must be { $expected }, not { $found }
