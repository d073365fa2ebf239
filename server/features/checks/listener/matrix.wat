;; Matrix products for the encoder, in 128-bit SIMD. Integer sums are exact, so that every machine gives the same result.
;; All addresses are in bytes and multiples of 16. Rows of x come in multiples of 4, columns of w in multiples of 8.
(module
  (memory (export "memory") 1 4096)

  ;; Row by row: scales[r] = max|x[r]| / 8191 and q[r][c] = round(x[r][c] / scales[r]) as i16. k is a multiple of 8.
  ;; 8191 keeps sums of 1536 products with weights up to 127 below 2^31.
  (func (export "quantise") (param $x i32) (param $q i32) (param $scales i32) (param $m i32) (param $k i32)
    (local $c i32) (local $most v128) (local $top f32) (local $inverse v128)
    (loop $rows
      (local.set $most (v128.const f32x4 0 0 0 0))
      (local.set $c (i32.const 0))
      (loop $look
        (local.set $most (f32x4.max (local.get $most)
          (f32x4.abs (v128.load (i32.add (local.get $x) (i32.shl (local.get $c) (i32.const 2)))))))
        (br_if $look (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 4))) (local.get $k))))
      (local.set $top
        (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
          (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))
      (if (f32.eq (local.get $top) (f32.const 0)) (then (local.set $top (f32.const 1))))
      (f32.store (local.get $scales) (f32.div (local.get $top) (f32.const 8191)))
      (local.set $inverse (f32x4.splat (f32.div (f32.const 8191) (local.get $top))))
      (local.set $c (i32.const 0))
      (loop $write
        (v128.store (local.get $q)
          (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $inverse) (v128.load (local.get $x)))))
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $inverse) (v128.load offset=16 (local.get $x)))))))
        (local.set $x (i32.add (local.get $x) (i32.const 32)))
        (local.set $q (i32.add (local.get $q) (i32.const 16)))
        (br_if $write (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 8))) (local.get $k))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (br_if $rows (local.tee $m (i32.sub (local.get $m) (i32.const 1))))))

  ;; out[m x n] = (q[m x k] * w) * xscales * wscales + bias. w is packed in panels of 8 columns: for each pair of rows
  ;; (k, k+1) 16 bytes, w[k][c] and w[k+1][c] side by side for c = 0..7.
  (func (export "multiply") (param $q i32) (param $xscales i32) (param $w i32) (param $wscales i32) (param $bias i32) (param $out i32) (param $m i32) (param $k i32) (param $n i32)
    (local $i i32) (local $j i32) (local $kk i32) (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $wp i32) (local $o i32)
    (local $rk i32) (local $rn i32) (local $sp i32)
    (local $a0 v128) (local $a1 v128) (local $b0 v128) (local $b1 v128) (local $c0 v128) (local $c1 v128) (local $d0 v128) (local $d1 v128)
    (local $w0 v128) (local $w1 v128) (local $s v128) (local $s0 v128) (local $s1 v128) (local $t0 v128) (local $t1 v128)
    (local.set $rk (i32.shl (local.get $k) (i32.const 1)))
    (local.set $rn (i32.shl (local.get $n) (i32.const 2)))
    (loop $cols
      (local.set $i (i32.const 0))
      (local.set $s0 (v128.load (i32.add (local.get $wscales) (i32.shl (local.get $j) (i32.const 2)))))
      (local.set $s1 (v128.load offset=16 (i32.add (local.get $wscales) (i32.shl (local.get $j) (i32.const 2)))))
      (local.set $t0 (v128.load (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 2)))))
      (local.set $t1 (v128.load offset=16 (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 2)))))
      (loop $rows
        (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $a1 (local.get $a0))
        (local.set $b0 (local.get $a0)) (local.set $b1 (local.get $a0))
        (local.set $c0 (local.get $a0)) (local.set $c1 (local.get $a0))
        (local.set $d0 (local.get $a0)) (local.set $d1 (local.get $a0))
        (local.set $x0 (i32.add (local.get $q) (i32.mul (local.get $i) (local.get $rk))))
        (local.set $x1 (i32.add (local.get $x0) (local.get $rk)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $rk)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $rk)))
        (local.set $wp (i32.add (local.get $w) (i32.mul (local.get $j) (local.get $k))))
        (local.set $kk (local.get $k))
        (loop $inner
          (local.set $w0 (v128.load8x8_s (local.get $wp)))
          (local.set $w1 (v128.load8x8_s offset=8 (local.get $wp)))
          (local.set $s (v128.load32_splat (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $s) (local.get $w0))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $s) (local.get $w1))))
          (local.set $s (v128.load32_splat (local.get $x1)))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $s) (local.get $w0))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $s) (local.get $w1))))
          (local.set $s (v128.load32_splat (local.get $x2)))
          (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $s) (local.get $w0))))
          (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $s) (local.get $w1))))
          (local.set $s (v128.load32_splat (local.get $x3)))
          (local.set $d0 (i32x4.add (local.get $d0) (i32x4.dot_i16x8_s (local.get $s) (local.get $w0))))
          (local.set $d1 (i32x4.add (local.get $d1) (i32x4.dot_i16x8_s (local.get $s) (local.get $w1))))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 4)))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 4)))
          (local.set $wp (i32.add (local.get $wp) (i32.const 16)))
          (br_if $inner (local.tee $kk (i32.sub (local.get $kk) (i32.const 2)))))
        (local.set $sp (i32.add (local.get $xscales) (i32.shl (local.get $i) (i32.const 2))))
        (local.set $o (i32.add (local.get $out) (i32.add (i32.mul (local.get $i) (local.get $rn)) (i32.shl (local.get $j) (i32.const 2)))))
        (local.set $s (v128.load32_splat (local.get $sp)))
        (v128.store (local.get $o) (f32x4.add (local.get $t0) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s0)) (f32x4.convert_i32x4_s (local.get $a0)))))
        (v128.store offset=16 (local.get $o) (f32x4.add (local.get $t1) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s1)) (f32x4.convert_i32x4_s (local.get $a1)))))
        (local.set $o (i32.add (local.get $o) (local.get $rn)))
        (local.set $s (v128.load32_splat offset=4 (local.get $sp)))
        (v128.store (local.get $o) (f32x4.add (local.get $t0) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s0)) (f32x4.convert_i32x4_s (local.get $b0)))))
        (v128.store offset=16 (local.get $o) (f32x4.add (local.get $t1) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s1)) (f32x4.convert_i32x4_s (local.get $b1)))))
        (local.set $o (i32.add (local.get $o) (local.get $rn)))
        (local.set $s (v128.load32_splat offset=8 (local.get $sp)))
        (v128.store (local.get $o) (f32x4.add (local.get $t0) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s0)) (f32x4.convert_i32x4_s (local.get $c0)))))
        (v128.store offset=16 (local.get $o) (f32x4.add (local.get $t1) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s1)) (f32x4.convert_i32x4_s (local.get $c1)))))
        (local.set $o (i32.add (local.get $o) (local.get $rn)))
        (local.set $s (v128.load32_splat offset=12 (local.get $sp)))
        (v128.store (local.get $o) (f32x4.add (local.get $t0) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s0)) (f32x4.convert_i32x4_s (local.get $d0)))))
        (v128.store offset=16 (local.get $o) (f32x4.add (local.get $t1) (f32x4.mul (f32x4.mul (local.get $s) (local.get $s1)) (f32x4.convert_i32x4_s (local.get $d1)))))
        (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
      (br_if $cols (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $n)))))

  ;; out[j] = x[size] . rows[j][size] for j = 0..count-1; rows lie `stride` bytes apart. size is a multiple of 4.
  (func (export "dotRows") (param $x i32) (param $rows i32) (param $stride i32) (param $count i32) (param $size i32) (param $out i32)
    (local $c i32) (local $sum v128)
    (loop $each
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $c (i32.const 0))
      (loop $inner
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul
          (v128.load (i32.add (local.get $x) (local.get $c))) (v128.load (i32.add (local.get $rows) (local.get $c))))))
        (br_if $inner (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (i32.shl (local.get $size) (i32.const 2)))))
      (f32.store (local.get $out)
        (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $rows (i32.add (local.get $rows) (local.get $stride)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; out[size] = sum over j of weights[j] * rows[j][size]; rows lie `stride` bytes apart. size is a multiple of 4.
  (func (export "mixRows") (param $weights i32) (param $rows i32) (param $stride i32) (param $count i32) (param $size i32) (param $out i32)
    (local $c i32) (local $j i32) (local $at i32) (local $sum v128)
    (loop $columns
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.add (local.get $rows) (local.get $c)))
      (local.set $j (i32.const 0))
      (loop $inner
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul
          (v128.load32_splat (i32.add (local.get $weights) (i32.shl (local.get $j) (i32.const 2)))) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (br_if $inner (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $count))))
      (v128.store (i32.add (local.get $out) (local.get $c)) (local.get $sum))
      (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (i32.shl (local.get $size) (i32.const 2))))))
)
