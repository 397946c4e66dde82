# Kata-kata untuk setiap temuan, menurut kodenya. Urut abjad. Atribut: .help dan tempat-tempat terkait.

duplicate-address = alamat "{ $address }" dipakai oleh dua sumber
    .first = alamat ini sudah dipakai di sini
    .help = ubah `slug` salah satunya
duplicate-id = id "{ $id }" sudah dipakai
    .first = pertama kali di sini
    .help = beri id lain pada salah satunya
duplicate-key = kunci "{ $key }" ditulis dua kali
    .first = pertama kali di sini
    .help = hapus salah satu, atau gabungkan isinya
missing-key = kunci "{ $key }" belum ada
    .help = tambahkan `{ $key }: …`
unknown-id = "{ $id }" tidak terdaftar sebagai { $kind }
    .help = maksud Anda "{ $suggestion }"?
unknown-key = kunci "{ $key }" tidak dikenal di sini
    .help = maksud Anda "{ $suggestion }"?
wrong-type = di sini diperlukan { $expected }, bukan { $found }
