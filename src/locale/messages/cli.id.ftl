# Kalimat baris perintah. Urut abjad.

summary-errors = { $count } kesalahan
summary-none = Tidak ada kesalahan.
summary-not-written = Tidak ada yang ditulis: perbaiki dulu kesalahannya.
summary-warnings = { $count } peringatan
