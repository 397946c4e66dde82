# Kalimat baris perintah. Urut abjad.

about = Membuat situs statis untuk pengumuman penghargaan: penerima, penganugerahan, dan statistik cakupan
about-check = Memeriksa semua berkas tanpa menulis apa pun
about-completions = Mencetak skrip pelengkap perintah untuk sebuah shell
about-schema = Mencetak JSON Schema sebuah jenis berkas, atau daftar jenisnya
flag-as-of = Saat yang dijadikan "sekarang": tanggal, atau waktu dengan zonanya
flag-deny = Anggap peringatan sebagai kesalahan
flag-format = Bentuk laporan
flag-kind = Jenis berkas
flag-language = Bahasa pesan
flag-quiet = Hanya kesalahan
flag-root = Folder yang memuat content/ dan themes/
flag-shell = bash, zsh, fish, powershell, atau elvish
flag-show-hidden = Sebut juga isi yang masih diembargo, walaupun keluaran masuk ke log
flag-verbose = Lebih banyak keterangan
hidden-finding = ada pada isi yang belum terbuka untuk umum; jalankan di terminal, atau dengan --show-hidden, untuk melihat tempatnya
summary-errors = { $count } kesalahan
summary-none = Tidak ada kesalahan.
summary-not-written = Tidak ada yang ditulis: perbaiki dulu kesalahannya.
summary-warnings = { $count } peringatan
word-error = kesalahan
word-help = saran
word-warning = peringatan
